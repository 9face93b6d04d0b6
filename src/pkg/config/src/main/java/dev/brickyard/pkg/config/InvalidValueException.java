package dev.brickyard.pkg.config;

/** A variable is missing or invalid. {@link Binder} collects these problems. */
final class InvalidValueException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ConfigProblem problem;

    InvalidValueException(String variable, String description) {
        super(description);
        this.problem = new ConfigProblem(variable, description);
    }

    ConfigProblem problem() {
        return problem;
    }
}
