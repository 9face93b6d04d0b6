package dev.brickyard.pkg.cache;

/**
 * Converts values to bytes and back. Thread-safe.
 *
 * @param <V> the type of the values
 */
public interface Codec<V> {

    /** Encodes a value as bytes. */
    byte[] encode(V value);

    /**
     * Decodes a value.
     *
     * @throws RuntimeException if the bytes are not an encoded value; the cache then treats the value as missing
     */
    V decode(byte[] bytes);
}
