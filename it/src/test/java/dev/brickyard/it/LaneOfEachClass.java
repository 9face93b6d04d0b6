package dev.brickyard.it;

import dev.brickyard.it.maven.Lane;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs each test class in its own lane. JUnit loads this extension as a service. */
public final class LaneOfEachClass implements BeforeAllCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) throws InterruptedException {
        Lane.enter();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Lane.leave();
    }
}
