package dev.brickyard.pkg.cache.redis;

import java.nio.charset.StandardCharsets;

import dev.brickyard.pkg.cache.Codec;

/** Encodes strings; one of them cannot be decoded. */
final class TextCodec implements Codec<String> {
    static final String UNREADABLE = "unreadable";

    @Override
    public byte[] encode(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String decode(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (text.equals(UNREADABLE)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
