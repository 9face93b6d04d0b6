package dev.brickyard.pkg.grpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

import dev.brickyard.pkg.constants.IdPrefix;
import dev.brickyard.pkg.errors.BadRequestException;

/** An opaque page token that contains the last id of the previous page. */
public final class PageToken {
    private PageToken() {}

    /** Returns the token of the page that starts after {@code id}. */
    public static String after(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(UTF_8));
    }

    /**
     * Returns the id after which the page starts; empty for the first page.
     *
     * @param token empty for the first page, otherwise a token from {@link #after}
     * @param ids the form of the listed ids
     * @throws BadRequestException for the field {@code page_token} if the token is invalid
     */
    public static String afterId(String token, IdPrefix ids) {
        if (token.isEmpty()) {
            return "";
        }
        var id = decode(token);
        // Base64 has several encodings of the same bytes; accept only ours
        if (!ids.matches(id) || !after(id).equals(token)) {
            throw new BadRequestException("page_token", "must be a page token returned by a list request");
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
