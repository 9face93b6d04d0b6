package dev.brickyard.pkg.lifecycle;

/** Asks one component, such as a database, whether it works. */
public interface HealthCheck {
    /** The component's name, such as {@code postgres}. */
    String name();

    /**
     * Whether the service is of no use while this component is down; only then do its changes go to the log here, since
     * one that is not required is expected to log them itself.
     */
    boolean required();

    /**
     * Returns if the component works; it is interrupted when it takes too long.
     *
     * @throws Exception whose message says in a few words what is wrong
     */
    void check() throws Exception;
}
