package ${package}.internal.handlers.http;

import ${pkgPackage}.errors.Require;
import ${pkgPackage}.http.Request;
import ${pkgPackage}.http.Values;

/**
 * The page that a request asks for.
 *
 * @param newestFirst whether the order is descending
 * @param size the maximum size of the page; 0 for the default of the service
 * @param token empty for the first page
 */
public record PageQuery(boolean newestFirst, int size, String token) {
    private static final String NEWEST_FIRST = "newest_first";
    private static final String SIZE = "page_size";
    private static final int LARGEST = 100;

    /**
     * Reads the page from the query.
     *
     * @throws ${pkgPackage}.errors.BadRequestException if the order is not true or false, or the size not a number from 1 to 100
     */
    public static PageQuery of(Request request) {
        var newestFirst = request.query(NEWEST_FIRST).map(text -> Values.bool(NEWEST_FIRST, text)).orElse(false);
        var size = request.query(SIZE).map(text -> Require.range(SIZE, Values.int32(SIZE, text), 1, LARGEST)).orElse(0);
        return new PageQuery(newestFirst, size, request.query("page_token").orElse(""));
    }
}
