package dev.brickyard.pkg.lifecycle;

/**
 * The state of one component at one moment.
 *
 * @param state whether it works
 * @param required whether the service is not ready unless this component is up
 * @param reason why it is down, in a few words; empty unless it is
 */
public record ComponentHealth(State state, boolean required, String reason) {
    /** Whether a component works. */
    public enum State {
        /** Not checked yet. */
        UNKNOWN,
        /** The last check succeeded. */
        UP,
        /** The last check failed, or did not end in time. */
        DOWN
    }

    /** Whether the last check succeeded. */
    public boolean isUp() {
        return state == State.UP;
    }

    /** Whether the last check failed. */
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
