package ${package}.internal.handlers.http.${entity.packageName}.v1;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import ${pkgPackage}.config.ConfigLoader;
import ${pkgPackage}.config.ServiceInfo;
import ${pkgPackage}.constants.IdPrefix;
import ${pkgPackage}.errors.InternalException;
import ${pkgPackage}.http.HttpServer;
import ${pkgPackage}.http.HttpServerConfig;
import ${pkgPackage}.http.grpc.HttpGrpcModule;
import ${pkgPackage}.json.Json;
import ${pkgPackage}.lifecycle.Decorator;
import ${pkgPackage}.observability.Metrics;
import ${pkgPackage}.observability.Tracing;
import ${pkgPackage}.observability.TracingConfig;
import ${pkgPackage}.testing.HttpCalls;
import ${pkgPackage}.testing.openapi.OpenApiDocument;
import ${pkgPackage}.token.http.TokenHttpModule;
import ${contractsPackage}.clients.${service.packageName}.v1.${entity}Samples;
import ${contractsPackage}.clients.${service.packageName}.v1.entities.${entity};
import ${contractsPackage}.clients.${service.packageName}.v1.fake.Fake${service.type}Client;
import ${package}.cmd.LocalTokens;
import ${package}.internal.services.v1.${entity}Service;

/** Calls every operation, and compares all responses, also errors, with the OpenAPI documents. */
class ${entity}RoutesTest {
    private static final String PUBLIC = "/public/v1/${entity.path}";
    private static final String PRIVATE = "/private/v1/${entity.path}";
    private static final String ADMIN = "/admin/v1/${entity.path}";
    private static final Map<String, OpenApiDocument> DOCUMENTS = Map.of(
            "/public", OpenApiDocument.load("/openapi/public/openapi.yaml"),
            "/private", OpenApiDocument.load("/openapi/private/openapi.yaml"),
            "/admin", OpenApiDocument.load("/openapi/admin/openapi.yaml"));

    private final Fake${service.type}Client client = new Fake${service.type}Client();
    private final LocalTokens tokens = new LocalTokens();
    private final Set<String> called = new TreeSet<>();
    private final HttpServer server = server();

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void servesEveryOperationOfItsDocuments() throws Exception {
        var caller = client.create${entity}(${entity}Samples.next());
        var operator = calls().as(tokens.of(caller.id(), "admin"));

        var created = checked(calls().post(PUBLIC, Json.write(${entity}Samples.next())));
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(checked(calls().get(PUBLIC)).statusCode()).isEqualTo(200);
        assertThat(checked(calls().get(PUBLIC, caller.id())).statusCode()).isEqualTo(200);
        assertThat(checked(operator.post(PRIVATE, Json.write(${entity}Samples.next()))).statusCode()).isEqualTo(201);
        assertThat(checked(operator.get(PRIVATE, caller.id())).statusCode()).isEqualTo(200);
#if($entity.key)
        var key = JsonParser.parseString(Json.write(caller)).getAsJsonObject().get("${entity.key.name}").getAsString();
        assertThat(data(checked(operator.get(PRIVATE, key))).get("id").getAsString()).isEqualTo(caller.id());
        assertThat(data(checked(operator.get(PRIVATE + "/by-${entity.key.kebab}", key))).get("id").getAsString()).isEqualTo(caller.id());
#end
#if($entity == $model.caller)
        assertThat(data(checked(operator.get(PRIVATE + "/current-${entity.kebab}")))).isEqualTo(JsonParser.parseString(Json.write(caller)));
#foreach($field in $entity.updatables)
        assertChanges(operator, "${field.kebab}", "${field.name}");
#end
#end
        assertThat(checked(operator.get(ADMIN)).statusCode()).isEqualTo(200);
        assertThat(checked(operator.get(ADMIN, caller.id())).statusCode()).isEqualTo(200);
        assertThat(checked(operator.delete(ADMIN + "/" + caller.id())).statusCode()).isEqualTo(204);

        var described = DOCUMENTS.values().stream().map(OpenApiDocument::operations).flatMap(Set::stream).filter(operation -> operation.matches(".*/v1/${entity.path}(/.*)?")).collect(toSet());
        assertThat(called).isEqualTo(described);
    }

    @Test
    void requiresATokenAndTheRole() throws Exception {
        assertFails(calls().get(PRIVATE, "x"), 401, "UNAUTHORIZED_ERROR");
        assertFails(calls().get(ADMIN), 401, "UNAUTHORIZED_ERROR");
        assertFails(calls().as("not a token").get(PUBLIC), 401, "UNAUTHORIZED_ERROR");
        assertFails(calls().as(tokens.of("${entity.snake}_1")).get(ADMIN), 403, "FORBIDDEN_ERROR");
    }

    @Test
    void returnsTheErrorsOfTheService() throws Exception {
        var unknown = IdPrefix.of(${entity}.ID_PREFIX).next();

        assertFails(calls().get(PUBLIC, "ada"), 400, "BAD_REQUEST_ERROR");
        assertFails(calls().get(PUBLIC, unknown), 404, "NOT_FOUND_ERROR");
        assertFails(calls().get(PUBLIC + "?page_token=x"), 400, "BAD_REQUEST_ERROR");
        assertFails(calls().as(tokens.of("operator", "admin")).delete(ADMIN + "/" + unknown), 404, "NOT_FOUND_ERROR");
#if(!$entity.uniques.empty)

        var taken = Json.write(${entity}Samples.next());
        calls().post(PUBLIC, taken);
        assertFails(calls().post(PUBLIC, taken), 409, "CONFLICT_ALREADY_EXIST_ERROR");
#end
    }

    @Test
    void rejectsMalformedRequests() throws Exception {
        assertFails(calls().post(PUBLIC, "[]"), 400, "BAD_REQUEST_ERROR");
        assertFails(calls().get(PUBLIC + "?page_size=0"), 400, "BAD_REQUEST_ERROR");
#foreach($field in $entity.fields)
        assertThat(data(assertFails(calls().post(PUBLIC, with("${field.name}", "[]")), 400, "BAD_REQUEST_ERROR")).get("field").getAsString()).isEqualTo("${field.name}");
#if($field.required)
        assertThat(data(assertFails(calls().post(PUBLIC, with("${field.name}", "null")), 400, "BAD_REQUEST_ERROR")).get("field").getAsString()).isEqualTo("${field.name}");
#end
#end
    }

    @Test
    void returns503WhileTheServiceIsDown() throws Exception {
        client.failWith(InternalException.temporary("no route to host", null));

        var response = assertFails(calls().get(PUBLIC), 503, "SERVICE_UNAVAILABLE_ERROR");

        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void listsPageByPage() throws Exception {
        var ids = IntStream.range(0, 3).mapToObj(each -> client.create${entity}(${entity}Samples.next()).id()).toList();
        var listed = new ArrayList<String>();

        var token = "";
        do {
            var page = data(checked(calls().get(PUBLIC + "?page_size=2&page_token=" + token)));
            page.getAsJsonArray("${entity.table}").forEach(each -> listed.add(each.getAsJsonObject().get("id").getAsString()));
            token = page.get("next_page_token").getAsString();
        } while (!token.isEmpty());

        assertThat(listed).containsExactlyElementsOf(ids);
    }
#if($entity == $model.caller)

    @Test
    void rejectsCallersOfOtherKinds() throws Exception {
        var stranger = calls().as(tokens.of("somebody"));

        assertFails(stranger.get(PRIVATE + "/current-${entity.kebab}"), 403, "FORBIDDEN_ERROR");
    }
#if($entity.updatable)
#set($field = $entity.updatables.get(0))

    @Test
    void rejectsAChangeOfAnOutdatedVersion() throws Exception {
        var caller = client.create${entity}(${entity}Samples.next());
        var calls = calls().as(tokens.of(caller.id()));
        var tag = calls.get(PRIVATE + "/current-${entity.kebab}").headers().firstValue("ETag").orElseThrow();
        var path = PRIVATE + "/current-${entity.kebab}/${field.kebab}";
        var body = "{\"${field.name}\":" + anotherValue("${field.name}") + "}";

        assertThat(checked(calls.with("If-Match", tag).put(path, body)).statusCode()).isEqualTo(200);
        assertFails(calls.with("If-Match", tag).put(path, body), 412, "OUTDATED_ERROR");
    }
#end
#end

#if($entity == $model.caller && $entity.updatable)

    private void assertChanges(HttpCalls caller, String path, String field) throws Exception {
        var value = anotherValue(field);
        var changed = checked(caller.put(PRIVATE + "/current-${entity.kebab}/" + path, "{\"" + field + "\":" + value + "}"));
        assertThat(data(changed).get(field)).isEqualTo(value);
    }

    private static JsonElement anotherValue(String field) {
        return JsonParser.parseString(Json.write(${entity}Samples.next())).getAsJsonObject().get(field);
    }
#end

    private static String with(String field, String json) {
        var fields = JsonParser.parseString(Json.write(${entity}Samples.next())).getAsJsonObject();
        fields.add(field, JsonParser.parseString(json));
        return fields.toString();
    }

    private HttpResponse<String> assertFails(HttpResponse<String> response, int status, String message) {
        checked(response);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.body()).contains("\"message\":\"" + message + "\"");
        return response;
    }

    private static JsonObject data(HttpResponse<String> response) {
        return JsonParser.parseString(response.body()).getAsJsonObject().getAsJsonObject("data");
    }

    private HttpResponse<String> checked(HttpResponse<String> response) {
        var path = response.uri().getPath();
        var document = Objects.requireNonNull(DOCUMENTS.get(path.substring(0, path.indexOf("/v1/"))));
        called.add(document.check(response));
        return response;
    }

    private HttpCalls calls() {
        return new HttpCalls(server.port());
    }

    private HttpServer server() {
        var service = new ${entity}Service(client);
        var decorators = List.of(TokenHttpModule.filter(tokens.tokens()), HttpGrpcModule.deadlines());
        var all = new ArrayList<>(new ${entity}PublicRoutes(service).all());
        all.addAll(new ${entity}PrivateRoutes(service).all());
        all.addAll(new ${entity}AdminRoutes(service).all());
        var routes = all.stream().map(route -> Decorator.decorate(route, decorators)).toList();
        var config = ConfigLoader.load(HttpServerConfig.class, Map.of("HTTP_SERVER_PORT", "0", "HTTP_SERVER_DEADLINE", "2m"));
        var info = new ServiceInfo("${artifactId}", "test");
        var tracing = new Tracing(ConfigLoader.load(TracingConfig.class, Map.of()), info);
        return new HttpServer(config, routes, Metrics.create(info.name()), tracing);
    }
}
