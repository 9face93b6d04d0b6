package dev.brickyard.pkg.http.docs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Serves files; they are revalidated by each use, and compressed if the client accepts gzip. */
final class DocsHandler extends Handler.Wrapper {
    /** Styles may be inline: Swagger UI has some. */
    private static final String POLICY =
            "default-src 'none'; connect-src 'self'; img-src 'self' data:; script-src 'self';"
                    + " style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Map<String, Supplier<Content>> files;
    private final Map<String, Content> read = new ConcurrentHashMap<>();

    DocsHandler(Map<String, Supplier<Content>> files, Handler next) {
        super(next);
        this.files = files;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var file = files.get(Request.getPathInContext(request));
        var method = request.getMethod();
        if (file == null || !(method.equals("GET") || method.equals("HEAD"))) {
            return super.handle(request, response, callback);
        }
        var content = read.computeIfAbsent(Request.getPathInContext(request), path -> file.get());
        var compressed = request.getHeaders().contains(HttpHeader.ACCEPT_ENCODING, "gzip");
        var tag = '"' + content.hash() + (compressed ? "-gzip" : "") + '"';
        var headers = response.getHeaders();
        headers.put(HttpHeader.CACHE_CONTROL, "no-cache");
        headers.put(HttpHeader.ETAG, tag);
        headers.put(HttpHeader.VARY, HttpHeader.ACCEPT_ENCODING.asString());
        headers.put("Content-Security-Policy", POLICY);
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("X-Content-Type-Options", "nosniff");
        if (request.getHeaders().getCSV(HttpHeader.IF_NONE_MATCH, true).contains(tag)) {
            response.setStatus(304);
            callback.succeeded();
            return true;
        }
        if (compressed) {
            headers.put(HttpHeader.CONTENT_ENCODING, "gzip");
        }
        var body = compressed ? content.compressed() : content.plain();
        headers.put(HttpHeader.CONTENT_TYPE, content.type());
        headers.put(HttpHeader.CONTENT_LENGTH, body.remaining());
        response.setStatus(200);
        response.write(true, body.slice(), callback);
        return true;
    }
}
