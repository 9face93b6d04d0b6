package dev.brickyard.pkg.cache;

/**
 * Turns values into bytes and back; thread-safe.
 *
 * @param <V> the type of the values
 */
public interface Codec<V> {

    /** Returns the bytes of any value. */
    byte[] encode(V value);

    /**
     * Returns the value that was encoded.
     *
     * @throws RuntimeException if these are not the bytes of a value, which the caller takes for a missing value
     */
    V decode(byte[] bytes);
}
