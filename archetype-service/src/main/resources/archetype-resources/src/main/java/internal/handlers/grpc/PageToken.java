package ${package}.internal.handlers.grpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

import ${pkgPackage}.constants.IdPrefix;
import ${pkgPackage}.errors.BadRequestException;

/** Where the next page begins, in a form that callers read nothing into. */
public final class PageToken {
    private PageToken() {}

    /** The token of the page after the id. */
    public static String after(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(UTF_8));
    }

    /**
     * The id that the page follows; empty for the first page.
     *
     * @throws BadRequestException naming page_token unless it is empty or made by {@code after} of an id of that form
     */
    public static String afterId(String token, IdPrefix ids) {
        if (token.isEmpty()) {
            return "";
        }
        var id = decode(token);
        // a second spelling of the same bytes is none of ours either
        if (!ids.matches(id) || !after(id).equals(token)) {
            throw new BadRequestException("page_token", "must be one that a list gave");
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
