package ${package}.internal.handlers.http.${entity.packageName}.v1;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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
#foreach($field in $entity.foreignKeys)
import ${contractsPackage}.clients.${service.packageName}.v1.entities.${field.refersTo};
#end
import ${contractsPackage}.clients.${service.packageName}.v1.entities.New${entity};
import ${contractsPackage}.clients.${service.packageName}.v1.fake.Fake${service.type}Client;
import ${package}.cmd.LocalTokens;
import ${package}.internal.services.v1.${entity}Service;

/** Calls every operation, and compares all responses, also errors, with the OpenAPI documents. */
class ${entity}RoutesTest {
    private static final String PUBLIC = "/public/v1/${entity.path}";
    private static final String PRIVATE = "/private/v1/${entity.path}";
    private static final String ADMIN = "/admin/v1/${entity.path}";
#if($entity == $model.caller)
    private static final String CURRENT = PRIVATE + "/current-${entity.kebab}";
#end
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
        var caller = stored();
        var operator = calls().as(tokens.of(caller.id(), "admin"));

        assertThat(checked(calls().post(PUBLIC, json(next()))).statusCode()).isEqualTo(201);
        assertThat(checked(calls().get(PUBLIC)).statusCode()).isEqualTo(200);
        assertThat(checked(calls().get(PUBLIC, caller.id())).statusCode()).isEqualTo(200);
        assertThat(checked(operator.post(PRIVATE, json(next()))).statusCode()).isEqualTo(201);
        assertThat(checked(operator.get(PRIVATE, caller.id())).statusCode()).isEqualTo(200);
#if($entity.key)
        var key = state(caller).get("${entity.key.name}").getAsString();
        assertThat(data(checked(operator.get(PRIVATE, key))).get("id").getAsString()).isEqualTo(caller.id());
        assertThat(data(checked(operator.get(PRIVATE + "/by-${entity.key.kebab}", key))).get("id").getAsString()).isEqualTo(caller.id());
#end
#if($entity == $model.caller)
        assertThat(data(checked(operator.get(CURRENT)))).isEqualTo(state(caller));
#foreach($field in $entity.updatables)
        assertChanges(operator::put, CURRENT + "/${field.kebab}", "${field.name}", $field.visible);
#end
#foreach($field in $entity.editables)
        assertChanges(operator::patch, CURRENT, "${field.name}", $field.visible);
#end
#end
        assertThat(checked(operator.get(ADMIN)).statusCode()).isEqualTo(200);
        assertThat(data(checked(operator.get(ADMIN, caller.id())))).isEqualTo(state(client.get${entity}ById(caller.id())));
#foreach($field in $entity.editables)
        assertChanges(operator::patch, ADMIN + "/" + caller.id(), "${field.name}", $field.visible);
#end
#if($entity.deletable)
        assertThat(checked(operator.delete(ADMIN + "/" + caller.id())).statusCode()).isEqualTo(204);
#end

        var described = DOCUMENTS.values().stream().map(OpenApiDocument::operations).flatMap(Set::stream).filter(operation -> operation.matches(".*/v1/${entity.path}(/.*)?")).collect(toSet());
        assertThat(called).isEqualTo(described);
    }

    @Test
    void sendsNothingThatTheClientHas() throws Exception {
        var path = ADMIN + "/" + stored().id();
        var known = operator().with("If-None-Match", tag(operator().get(path)));

        assertThat(checked(known.get(path)).statusCode()).isEqualTo(304);
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
#if($entity.deletable)
        assertFails(operator().delete(ADMIN + "/" + unknown), 404, "NOT_FOUND_ERROR");
#end
#if(!$entity.uniques.empty || !$entity.composites.empty)

        var taken = json(next());
        calls().post(PUBLIC, taken);
        assertFails(calls().post(PUBLIC, taken), 409, "CONFLICT_ALREADY_EXIST_ERROR");
#end
#foreach($field in $entity.foreignKeys)
        assertNotFound("${field.name}", ${field.refersTo}.ID_PREFIX);
#end
    }
#if(!$entity.foreignKeys.empty)

    private void assertNotFound(String field, String prefix) throws Exception {
        var unknown = with(field, new JsonPrimitive(IdPrefix.of(prefix).next()));
        assertThat(field(assertFails(calls().post(PUBLIC, unknown), 404, "NOT_FOUND_ERROR"))).isEqualTo(field);
    }
#end

    @Test
    void rejectsMalformedRequests() throws Exception {
        assertFails(calls().post(PUBLIC, "[]"), 400, "BAD_REQUEST_ERROR");
        assertFails(calls().with("Idempotency-Key", "two words").post(PUBLIC, json(next())), 400, "BAD_REQUEST_ERROR");
        assertFails(calls().get(PUBLIC + "?page_size=0"), 400, "BAD_REQUEST_ERROR");
        assertFails(calls().get(PUBLIC + "?newest_first=1"), 400, "BAD_REQUEST_ERROR");
#foreach($field in $entity.fields)
        assertRejects("${field.name}", $field.jsonWrong);
#if(!$field.omittable)
        assertRejects("${field.name}", "null");
#end
#end
    }

    private void assertRejects(String field, String json) throws Exception {
        var response = assertFails(calls().post(PUBLIC, with(field, JsonParser.parseString(json))), 400, "BAD_REQUEST_ERROR");
        assertThat(field(response)).isEqualTo(field);
    }

    @Test
    void returns503WhileTheServiceIsDown() throws Exception {
        client.failWith(InternalException.temporary("no route to host", null));

        var response = assertFails(calls().get(PUBLIC), 503, "SERVICE_UNAVAILABLE_ERROR");

        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void createsOnlyOnceForAnIdempotencyKey() throws Exception {
        var calls = calls().with("Idempotency-Key", "key");

        var first = id(checked(calls.post(PUBLIC, json(next()))));

        assertThat(id(checked(calls.post(PUBLIC, json(next()))))).isEqualTo(first);
        assertThat(id(calls.as(tokens.of("another caller")).post(PUBLIC, json(next())))).isNotEqualTo(first);
    }
#if(!$entity.omittables.empty)

    @Test
    void createsWithTheNeededFieldsOnly() throws Exception {
        var fields = JsonParser.parseString(json(next())).getAsJsonObject();
        fields.keySet().removeAll(Set.of(#foreach($field in $entity.omittables)"${field.name}"#if($foreach.hasNext), #end#end));

        assertThat(checked(calls().post(PUBLIC, fields.toString())).statusCode()).isEqualTo(201);
    }
#end
#if(!$entity.secrets.empty)

    @Test
    void returnsNoSecrets() throws Exception {
        var created = data(operator().post(PRIVATE, json(next())));

        assertThat(created.keySet()).doesNotContain(#foreach($field in $entity.secrets)"${field.name}"#if($foreach.hasNext), #end#end);
    }
#end

    @Test
    void listsPageByPage() throws Exception {
        var ids = new ArrayList<>(List.of(stored().id(), stored().id(), stored().id()));

        assertThat(pages("")).containsExactlyElementsOf(ids);
        Collections.reverse(ids);
        assertThat(pages("&newest_first=true")).containsExactlyElementsOf(ids);
    }

    private List<String> pages(String query) throws Exception {
        var listed = new ArrayList<String>();
        var token = "";
        do {
            var page = checked(calls().get(PUBLIC + "?page_size=2&page_token=" + token + query));
            listed.addAll(ids(page));
            token = data(page).get("next_page_token").getAsString();
        } while (!token.isEmpty());
        return listed;
    }
#if(!$entity.filters.empty)

    @Test
    void filtersLists() throws Exception {
        var wanted = next();
#foreach($field in $entity.foreignKeys)
#if($field.refersTo == $entity.name)
        wanted = ${entity}Samples.with${field.pascal}(wanted, stored().id());
#end
#end
        var entity = client.create${entity}(wanted);
        var state = state(entity);

#foreach($filter in $entity.filters)
        assertThat(listed(ADMIN, "${filter.name}", state.get("${filter.field.name}"))).#if($filter.operator == "<")doesNotContain#{else}contains#end(entity.id());
#if($filter.field.exposed)
        assertThat(listed(PUBLIC, "${filter.name}", state.get("${filter.field.name}"))).#if($filter.operator == "<")doesNotContain#{else}contains#end(entity.id());
#else
        assertThat(listed(PUBLIC, "${filter.name}", new JsonPrimitive("not a public field"))).contains(entity.id());
#end
#end
    }

    private List<String> listed(String path, String filter, JsonElement value) throws Exception {
        return ids(checked(operator().get(path + "?" + filter + "=" + URLEncoder.encode(value.getAsString(), UTF_8))));
    }
#end
#if($entity == $model.caller)

    @Test
    void rejectsCallersOfOtherKinds() throws Exception {
        assertFails(calls().as(tokens.of("somebody")).get(CURRENT), 403, "FORBIDDEN_ERROR");
    }
#if($entity.updatable)

    @Test
    void changesTheVersionThatTheCallerHasReadOnly() throws Exception {
        var caller = stored();
        var calls = calls().as(tokens.of(caller.id()));
        var read = calls.with("If-Match", tag(calls.get(CURRENT)));
        var path = CURRENT + "/${entity.updatables.get(0).kebab}";

        assertThat(checked(read.put(path, change("${entity.updatables.get(0).name}"))).statusCode()).isEqualTo(200);
        assertFails(read.put(path, change("${entity.updatables.get(0).name}")), 412, "OUTDATED_ERROR");
    }
#end
#end
#if($entity.editable)

    @Test
    void clearsOptionalFieldsOnly() throws Exception {
        var path = ADMIN + "/" + stored().id();

#foreach($field in $entity.editables)
#if($field.optional || ($field.list && $field.omittable))
        assertThat(data(checked(operator().patch(path, "{\"${field.name}\":null}"))).get("${field.name}")).isEqualTo(#if($field.secret)null#elseif($field.list)new JsonArray()#{else}JsonNull.INSTANCE#end);
#else
        assertThat(field(assertFails(operator().patch(path, "{\"${field.name}\":null}"), 400, "BAD_REQUEST_ERROR"))).isEqualTo("${field.name}");
#end
#end
    }
#end
#if($entity.editable || $entity.deletable)

    @Test
    void changesTheVersionThatAnOperatorHasReadOnly() throws Exception {
        var path = ADMIN + "/" + stored().id();
        var outdated = operator().with("If-Match", "\"0.0\"");
        var read = operator().with("If-Match", tag(operator().get(path)));

#if($entity.editable)
        assertFails(outdated.patch(path, change("${entity.editables.get(0).name}")), 412, "OUTDATED_ERROR");
        read = operator().with("If-Match", tag(checked(read.patch(path, change("${entity.editables.get(0).name}")))));
#end
#if($entity.deletable)
        assertFails(outdated.delete(path), 412, "OUTDATED_ERROR");
        assertThat(checked(read.delete(path)).statusCode()).isEqualTo(204);
#else
        assertThat(checked(read.patch(path, change("${entity.editables.get(0).name}"))).statusCode()).isEqualTo(200);
#end
    }
#end
#if($entity.editable || ($entity == $model.caller && $entity.updatable))

    private interface Call {
        HttpResponse<String> send(String path, String json) throws Exception;
    }

    private void assertChanges(Call call, String path, String field, boolean shown) throws Exception {
        var change = JsonParser.parseString(change(field)).getAsJsonObject();
        assertThat(data(checked(call.send(path, change.toString()))).get(field)).isEqualTo(shown ? change.get(field) : null);
    }

    /** Returns a request that gives one field another value. */
    private String change(String field) {
        var change = JsonParser.parseString(json(next())).getAsJsonObject();
        change.keySet().retainAll(Set.of(field));
        return change.toString();
    }
#end

    private String with(String field, JsonElement value) {
        var fields = JsonParser.parseString(json(next())).getAsJsonObject();
        fields.add(field, value);
        return fields.toString();
    }

    private New${entity} next() {
        return ${entity}Samples.next(#if(!$entity.foreignKeys.empty)client#end);
    }

    private ${entity} stored() {
        return client.create${entity}(next());
    }

    private static String json(New${entity} wanted) {
        return Json.write(new ${contractsPackage}.models.publicapi.v1.Create${entity}Request($entity.newModelValues("wanted")));
    }

    private static JsonObject state(${entity} entity) {
        return JsonParser.parseString(Json.write(${entity}Mapper.toState(entity))).getAsJsonObject();
    }

    private static List<String> ids(HttpResponse<String> page) {
        return data(page).getAsJsonArray("${entity.table}").asList().stream().map(each -> each.getAsJsonObject().get("id").getAsString()).toList();
    }

    private static String id(HttpResponse<String> response) {
        return data(response).get("id").getAsString();
    }

    private static String field(HttpResponse<String> failed) {
        return data(failed).get("field").getAsString();
    }

    private static String tag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    private HttpCalls operator() {
        return calls().as(tokens.of("operator", "admin"));
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
