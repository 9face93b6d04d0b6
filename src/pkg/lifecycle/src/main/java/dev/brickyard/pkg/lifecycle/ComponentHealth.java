package dev.brickyard.pkg.lifecycle;

/**
 * The health of a component.
 *
 * @param state the result of the last check
 * @param required whether the component must be up for the service to be ready
 * @param reason short reason if the component is down, otherwise empty
 */
public record ComponentHealth(State state, boolean required, String reason) {
    /** The result of a health check. */
    public enum State {
        /** Not checked yet. */
        UNKNOWN,
        /** The last check succeeded. */
        UP,
        /** The last check failed or timed out. */
        DOWN
    }

    /** Returns whether the last check succeeded. */
    public boolean isUp() {
        return state == State.UP;
    }

    /** Returns whether the last check failed. */
    public boolean isDown() {
        return state == State.DOWN;
    }

    static ComponentHealth unknown(boolean required) {
        return new ComponentHealth(State.UNKNOWN, required, "");
    }

    static ComponentHealth up(boolean required) {
        return new ComponentHealth(State.UP, required, "");
    }

    static ComponentHealth down(boolean required, String reason) {
        return new ComponentHealth(State.DOWN, required, reason);
    }
}
