package dev.brickyard.pkg.http.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A file to serve. It is compressed once: compressing the scripts for each request would cost more than the request.
 *
 * @param type the media type
 * @param plain the bytes of the file
 * @param compressed the same in gzip
 * @param hash differs for other bytes
 */
record Content(String type, ByteBuffer plain, ByteBuffer compressed, String hash) {
    static Content of(String type, String text) {
        var plain = text.getBytes(UTF_8);
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Content(
                type + "; charset=utf-8", ByteBuffer.wrap(plain), ByteBuffer.wrap(bytes.toByteArray()), hash(plain));
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
