package ${package}.internal.handlers.http;

import ${pkgPackage}.errors.Require;
import ${pkgPackage}.http.Request;
import ${pkgPackage}.http.Values;

/**
 * The page that a request asks for.
 *
 * @param size the maximum size of the page; 0 for the default of the service
 * @param token empty for the first page
 */
public record PageQuery(int size, String token) {
    private static final String SIZE = "page_size";
    private static final int LARGEST = 100;

    /**
     * Reads the page from the query.
     *
     * @throws ${pkgPackage}.errors.BadRequestException if the size is not a number from 1 to 100
     */
    public static PageQuery of(Request request) {
        var size = request.query(SIZE).map(text -> Require.range(SIZE, Values.int32(SIZE, text), 1, LARGEST)).orElse(0);
        return new PageQuery(size, request.query("page_token").orElse(""));
    }
}
