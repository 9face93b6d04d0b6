package dev.brickyard.pkg.constants;

import org.jspecify.annotations.Nullable;

/**
 * The new value of a field in a change of several fields; the change has no edit of a field that it keeps.
 *
 * @param value the new value; null clears a field that may be absent
 * @param <T> the type of the field
 */
@SuppressWarnings("NullAway") // NullAway does not know that T may be nullable, and would refuse null everywhere
public record Edit<T extends @Nullable Object>(T value) {
    /** Creates the edit of a field. */
    public Edit(@Nullable T value) {
        this.value = value;
    }

    /** Returns the value of a field after a change: the new value, or {@code old} if {@code edit} is null. */
    public static <T extends @Nullable Object> T applied(@Nullable Edit<T> edit, @Nullable T old) {
        return edit == null ? old : edit.value();
    }
}
