package dev.brickyard.it;

import dev.brickyard.it.maven.Lane;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs each class of cases in a lane that is its own until the class is done. JUnit finds it as a service. */
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
