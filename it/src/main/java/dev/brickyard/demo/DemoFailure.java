package dev.brickyard.demo;

/** A stage that did not succeed; the message says what to look at. */
final class DemoFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    DemoFailure(String message) {
        super(message);
    }
}
