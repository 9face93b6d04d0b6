package dev.brickyard.pkg.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import dev.brickyard.pkg.errors.BadRequestException;

/** Reads a body that is not larger than the server takes. */
final class BodyReader {
    private static final long LONGEST_DISCARD = 16L * 1024 * 1024;

    private BodyReader() {}

    static String read(HttpExchange exchange, int maxBytes) {
        try {
            return decoded(bytes(exchange.getRequestBody(), maxBytes));
        } catch (CharacterCodingException e) {
            throw new BadRequestException("body", "must be UTF-8", e);
        } catch (IOException e) {
            throw new RefusedException(Outcome.BAD_REQUEST_ERROR, "the body ended too early", e);
        }
    }

    private static byte[] bytes(InputStream body, int maxBytes) throws IOException {
        var bytes = body.readNBytes(maxBytes);
        if (bytes.length == maxBytes && body.read() >= 0) {
            discard(body);
            var reason = "the body must be at most " + maxBytes + " bytes long";
            throw new RefusedException(Outcome.PAYLOAD_TOO_LARGE_ERROR, reason);
        }
        return bytes;
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** Who still sends when the connection is closed may never read the answer. */
    private static void discard(InputStream stream) throws IOException {
        var buffer = new byte[8192];
        var left = LONGEST_DISCARD;
        for (var count = 0; count >= 0 && left > 0; left -= count) {
            count = stream.read(buffer);
        }
    }
}
