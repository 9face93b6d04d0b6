package dev.brickyard.pkg.http.docs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;

import dev.brickyard.pkg.http.HttpLayer;

/**
 * Serves the OpenAPI documents on the class path, and a page to read and try them.
 *
 * <p>{@code GET /docs} is the page, which makes no requests to other hosts. {@code GET /docs/openapi/public.yaml} is the
 * document {@code /openapi/public/openapi.yaml}; its servers are replaced by the host that serves it. {@code
 * GET /docs/asyncapi/public.yaml} is {@code /openapi/public/asyncapi.yaml}, if it exists, which describes websockets.
 */
public final class DocsLayer implements HttpLayer {
    private static final String WEBJAR = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final String VERSION = "version=";
    private static final String SERVERS = "(?m)^servers:.*\\R(?:[ -].*\\R|\\R)*";
    private static final String THIS_HOST = "servers:\n  - url: /\n    description: this host\n";

    private final List<String> apis;

    /**
     * Creates a layer for the documents that exist.
     *
     * @throws IllegalStateException if documents are to be shown, but the class path has none of them
     */
    public DocsLayer(DocsConfig config) {
        this(config, ClassPath::has);
    }

    DocsLayer(DocsConfig config, Predicate<String> exists) {
        apis = apis(config.shown()).filter(api -> exists.test(openApi(api))).toList();
        if (apis.isEmpty() && config.shown() != DocsConfig.Shown.NONE) {
            throw new IllegalStateException("HTTP_DOCS is %s, but the class path has no document such as %s"
                    .formatted(config.shown().name().toLowerCase(Locale.ROOT), openApi("public")));
        }
    }

    private static Stream<String> apis(DocsConfig.Shown shown) {
        return switch (shown) {
            case PUBLIC -> Stream.of("public");
            case ALL -> Stream.of("public", "private", "admin");
            case NONE -> Stream.<String>empty();
        };
    }

    private static String openApi(String api) {
        return "/openapi/" + api + "/openapi.yaml";
    }

    private static String asyncApi(String api) {
        return "/openapi/" + api + "/asyncapi.yaml";
    }

    @Override
    public Handler around(Server server, Handler next) {
        return apis.isEmpty() ? next : new DocsHandler(files(), next);
    }

    /** The files by path; each is read when it is first requested. */
    private Map<String, Supplier<Content>> files() {
        var files = new TreeMap<String, Supplier<Content>>();
        files.put("/docs", () -> Content.of("text/html", page()));
        files.put("/docs/docs.js", () -> Content.of("text/javascript", ClassPath.read("/META-INF/docs/docs.js")));
        files.put("/docs/swagger-ui.css", () -> Content.of("text/css", swaggerUi("swagger-ui.css")));
        for (var script : List.of("swagger-ui-bundle.js", "swagger-ui-standalone-preset.js")) {
            files.put("/docs/" + script, () -> Content.of("text/javascript", swaggerUi(script)));
        }
        for (var api : apis) {
            files.put("/docs/openapi/" + api + ".yaml", () -> yaml(served(ClassPath.read(openApi(api)))));
            if (ClassPath.has(asyncApi(api))) {
                files.put("/docs/asyncapi/" + api + ".yaml", () -> yaml(ClassPath.read(asyncApi(api))));
            }
        }
        return files;
    }

    private String page() {
        return ClassPath.read("/META-INF/docs/docs.html").replace("APIS", String.join(",", apis));
    }

    private static Content yaml(String text) {
        return Content.of("application/yaml", text);
    }

    /** The document with this host as the only server: requests of the page must not go to another. */
    static String served(String document) {
        return document.replaceFirst(SERVERS, THIS_HOST);
    }

    private static String swaggerUi(String name) {
        var version = ClassPath.read(WEBJAR)
                .lines()
                .filter(line -> line.startsWith(VERSION))
                .findFirst()
                .orElseThrow()
                .substring(VERSION.length());
        return ClassPath.read("/META-INF/resources/webjars/swagger-ui/" + version + "/" + name);
    }
}
