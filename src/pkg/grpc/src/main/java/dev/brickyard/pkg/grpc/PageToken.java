package dev.brickyard.pkg.grpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

import dev.brickyard.pkg.constants.IdPrefix;
import dev.brickyard.pkg.errors.BadRequestException;

/** An opaque page token: it names the last id of a page. */
public final class PageToken {
    private PageToken() {}

    /** Returns the token of the page that follows the id. */
    public static String after(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(UTF_8));
    }

    /**
     * Returns the id that the page follows; empty for the first page.
     *
     * @param token empty for the first page, else what {@code after} returned
     * @param ids the form of the ids that are listed
     * @throws BadRequestException naming {@code page_token} if it is neither
     */
    public static String afterId(String token, IdPrefix ids) {
        if (token.isEmpty()) {
            return "";
        }
        var id = decode(token);
        // Base64 has several spellings of the same bytes; we return one of them
        if (!ids.matches(id) || !after(id).equals(token)) {
            throw new BadRequestException("page_token", "must be a page token that a list returned");
        }
        return id;
    }

    private static String decode(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
