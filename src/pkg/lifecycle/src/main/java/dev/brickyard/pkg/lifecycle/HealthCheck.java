package dev.brickyard.pkg.lifecycle;

/** Checks a component, such as a database. */
public interface HealthCheck {
    /** Returns the name of the component, such as {@code postgres}. */
    String name();

    /**
     * Returns whether the component must be up for the service to be ready. The {@link HealthMonitor} logs state changes of
     * required components; an optional component must log its own.
     */
    boolean required();

    /**
     * Returns normally if the component works. Is interrupted after a timeout.
     *
     * @throws Exception if the component does not work; the message is a short reason
     */
    void check() throws Exception;
}
