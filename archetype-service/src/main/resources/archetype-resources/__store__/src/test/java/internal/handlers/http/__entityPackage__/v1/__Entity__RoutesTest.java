package ${package}.internal.handlers.http.${entity.packageName}.v1;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import ${pkgPackage}.config.ConfigLoader;
import ${pkgPackage}.config.ServiceInfo;
import ${pkgPackage}.constants.Position;
import ${pkgPackage}.http.HttpServer;
import ${pkgPackage}.http.HttpServerConfig;
import ${pkgPackage}.observability.Metrics;
import ${pkgPackage}.observability.Tracing;
import ${pkgPackage}.observability.TracingConfig;
import ${pkgPackage}.testing.HttpCalls;
import ${pkgPackage}.testing.openapi.OpenApiDocument;
import ${pkgPackage}.json.Json;
import ${contractsPackage}.models.envelope.v1.ErrorData;
import ${contractsPackage}.models.envelope.v1.ResponseStatus;
import ${contractsPackage}.models.privateapi.${service.packageName}.v1.Create${entity}Request;
import ${contractsPackage}.models.privateapi.${service.packageName}.v1.${entity}PageResponse;
import ${package}.internal.database.InMemory${entity}Store;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Fixtures;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Query;
import ${package}.internal.services.v1.${entity}Service;

class ${entity}RoutesTest {
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.load("/openapi/private/${service}.yaml");
    private static final String PATH = "/private/v1/${entity.path}";

    private final ${entity}Service service = ${entity}Service.over(new InMemory${entity}Store(), () -> ${entity}Fixtures.TIME);
    private final HttpServer server = server(service);

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void createsWithAllFields() throws Exception {
        var response = create(sample());

        var created = stored();
        assertThat(created).usingRecursiveComparison().ignoringFields("id").isEqualTo(${entity}Fixtures.numbered(1));
        assertAnswers(response, 201, created, answer());
    }
#if(!$entity.omittables.empty)

    @Test
    void createsWithoutOptionalFields() throws Exception {
        var sent = sample();
        var answer = answer();
#foreach($field in $entity.omittables)
        sent.remove("${field.name}");
#if($field.visible)
        answer.add("${field.name}", #if($field.optional)JsonNull.INSTANCE#elseif($field.hasDefault())json(${field.type.toModel($field.defaultValue)})#{else}new JsonArray()#end);
#end
#end

        assertAnswers(create(sent), 201, stored(), answer);
    }
#end

    @Test
    void createsOnceForEachIdempotencyKey() throws Exception {
        var once = calls().with("Idempotency-Key", "a-1");

        assertAnswers(checked(once.post(PATH, sample().toString())), 201, stored(), answer());
        assertAnswers(checked(once.post(PATH, sample().toString())), 201, stored(), answer());
    }

    @Test
    void getsById() throws Exception {
        var created = service.create(${entity}Fixtures.wanted(1), null);

        assertAnswers(get(created.id()), 200, created, answer());
    }
#if($entity.key)

    @Test
    void getsBy${entity.key.pascal}() throws Exception {
        var created = service.create(${entity}Fixtures.wanted(1), null);

        assertAnswers(getByKey(sample().get("${entity.key.name}").getAsString()), 200, created, answer());
    }

    @Test
    void findsNothingByUnknown${entity.key.pascal}() throws Exception {
        assertFails(getByKey(sample().get("${entity.key.name}").getAsString()), 404, "NOT_FOUND_ERROR", null);
    }

    @Test
    void refuses${entity.key.pascal}InUse() throws Exception {
        service.create(${entity}Fixtures.wanted(1), null);

        assertFails(create(sample()), 409, "CONFLICT_ALREADY_EXIST_ERROR", "${entity.key.name}");
    }

    @Test
    void rejectsMalformed${entity.key.pascal}InAPath() throws Exception {
        assertRejects("${entity.key.name}", getByKey(" "));
    }
#if($entity.key.freeText)

    @Test
    void tellsA${entity.key.pascal}ThatLooksLikeAnIdFromAnId() throws Exception {
        var likeAnId = ${entity}.IDS.next();
        create(with("${entity.key.name}", "\"" + likeAnId + "\""));

        assertFails(get(likeAnId), 404, "NOT_FOUND_ERROR", null);
        assertThat(getByKey(likeAnId).statusCode()).isEqualTo(200);
    }
#end
#end

    @Test
    void rejectsMalformedId() throws Exception {
        assertRejects("id", get("ada"));
    }

    @Test
    void findsNothingByUnknownId() throws Exception {
        assertFails(get(${entity}.IDS.next()), 404, "NOT_FOUND_ERROR", null);
    }

    @Test
    void listsAsAsked() throws Exception {
        for (var n = 0; n < 5; n++) {
            service.create(${entity}Fixtures.wanted(n), null);
        }

        assertLists(${entity}Query.ALL, "");
        assertLists(${entity}Query.ALL.withNewestFirst(), "&newest_first=true");
#foreach($filter in $entity.filters)
        assertLists(${entity}Query.ALL.with${filter.pascal}(${entity}Fixtures.${filter.field.camel}Of(2)), "&${filter.name}=" + query(${filter.field.type.toModel("${entity}Fixtures.${filter.field.camel}Of(2)")}));
#end
    }

    @Test
    void rejectsMalformedParametersOfLists() throws Exception {
        assertRejects("page_size", list("page_size=101"));
        assertRejects("page_token", list("page_token=abc"));
        assertRejects("newest_first", list("newest_first=maybe"));
#foreach($filter in $entity.filters)
#if($filter.field.bare)
        assertRejects("${filter.name}", list("${filter.name}=%20"));
#end
#end
    }
#if($entity.editable())

    @Test
    void patchesAllEditableFields() throws Exception {
        var created = service.create(${entity}Fixtures.wanted(1), null);
        var patch = new JsonObject();
#foreach($field in $entity.editables)
        patch.add("${field.name}", json(${field.type.toModel("${entity}Fixtures.${field.camel}Of(2)")}));
#end

        var response = checked(calls().patch(PATH + "/" + created.id(), patch.toString()));

        var patched = service.getById(created.id());
        assertThat(patched).isEqualTo(${entity}Fixtures.updated(${entity}Fixtures.edited(created, 2), patched.updatedAt()));
        var answer = answer();
        patch.asMap().forEach((name, value) -> answer.asMap().replace(name, value));
        assertAnswers(response, 200, patched, answer);
    }
#foreach($field in $entity.editables)

    @Test
    void patchesOnly${field.pascal}() throws Exception {
        var created = service.create(${entity}Fixtures.wanted(1), null);

        assertThat(patch(created, "${field.name}", json(${field.type.toModel("${entity}Fixtures.${field.camel}Of(2)")})).statusCode()).isEqualTo(200);

        var patched = service.getById(created.id());
        assertThat(patched).isEqualTo(${entity}Fixtures.updated(#if($field.secret)created#{else}${entity}Fixtures.with${field.pascal}(created, ${entity}Fixtures.${field.camel}Of(2))#end, patched.updatedAt()));
#if($field.emptiable)
        assertThat(patch(created, "${field.name}", JsonNull.INSTANCE).statusCode()).isEqualTo(200);
#if($field.visible)
        assertThat(service.getById(created.id()).${field.camel}())#if($field.list).isEmpty()#{else}.isNull()#end;
#end
#else
        assertRejects("${field.name}", patch(created, "${field.name}", JsonNull.INSTANCE));
#end
#if($field.verified)
        assertRejects("${field.name}", patch(created, "${field.name}", JsonParser.parseString($field.jsonWrong)));
#end
    }
#end
#set($edited = $entity.editables.get(0))

    @Test
    void patchesTheVersionOfIfMatchOnly() throws Exception {
        var created = service.create(${entity}Fixtures.wanted(1), null);
        var version = get(created.id()).headers().firstValue("ETag").orElseThrow();
        var calls = calls().with("If-Match", version);
        var patch = "{\"${edited.name}\":" + json(${edited.type.toModel("${entity}Fixtures.${edited.camel}Of(2)")}) + "}";

        var next = checked(calls.patch(PATH + "/" + created.id(), patch)).headers().firstValue("ETag");

        assertThat(next).isPresent().isNotEqualTo(Optional.of(version)).isEqualTo(get(created.id()).headers().firstValue("ETag"));
        assertFails(checked(calls.patch(PATH + "/" + created.id(), patch)), 412, "OUTDATED_ERROR", null);
    }

    @Test
    void findsNothingToPatch() throws Exception {
        assertRejects("id", checked(calls().patch(PATH + "/ada", "{}")));
        assertFails(checked(calls().patch(PATH + "/" + ${entity}.IDS.next(), "{\"${edited.name}\":" + json(${edited.type.toModel("${entity}Fixtures.${edited.camel}Of(2)")}) + "}")), 404, "NOT_FOUND_ERROR", null);
    }

    private HttpResponse<String> patch(${entity} patched, String field, JsonElement value) throws Exception {
        var patch = new JsonObject();
        patch.add(field, value);
        return checked(calls().patch(PATH + "/" + patched.id(), Json.write(patch)));
    }
#end
#foreach($field in $entity.fields)

    @Test
    void rejectsMalformed${field.pascal}() throws Exception {
#if(!$field.list)
        assertRejects("${field.name}", create(with("${field.name}", "[]")));
#end
#if(!$field.omittable)
        assertRejects("${field.name}", create(with("${field.name}", "null")));
#end
#if($field.verified)
        assertRejects("${field.name}", create(with("${field.name}", $field.jsonWrong)));
#end
    }
#end

    /** The body of a request with the values of the first sample. */
    private static JsonObject sample() {
        return json(new Create${entity}Request(#foreach($field in $entity.fields)${field.type.toModel("${entity}Fixtures.${field.camel}Of(1)")}#if($foreach.hasNext), #end#end)).getAsJsonObject();
    }

    /** The fields of the first sample in an answer. */
    private static JsonObject answer() {
        var answer = sample();
#foreach($field in $entity.secrets)
        answer.remove("${field.name}");
#end
        return answer;
    }

    /** The only one in the store. */
    private ${entity} stored() {
        var all = service.list(${entity}Query.ALL, Position.FIRST, 2);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static JsonObject with(String field, String json) {
        var fields = sample();
        fields.add(field, JsonParser.parseString(json));
        return fields;
    }
#if($entity.key)

    private HttpResponse<String> getByKey(String value) throws Exception {
        return checked(calls().get(PATH + "/by-${entity.key.kebab}", value));
    }
#end

    private HttpResponse<String> get(String id) throws Exception {
        return checked(calls().get(PATH, id));
    }

    private HttpResponse<String> create(JsonObject fields) throws Exception {
        return checked(calls().post(PATH, fields.toString()));
    }

    /** Every response, also of errors, is what the document of the API describes. */
    private static HttpResponse<String> checked(HttpResponse<String> response) {
        DOCUMENT.check(response);
        return response;
    }

    private HttpCalls calls() {
        return new HttpCalls(server.port());
    }

    private HttpResponse<String> list(String query) throws Exception {
        return checked(calls().get(PATH + "?" + query));
    }

    /** Expects the same as from the service, in pages of two. */
    private void assertLists(${entity}Query query, String parameters) throws Exception {
        var ids = new ArrayList<String>();
        var token = "";
        do {
            var page = Json.read(list("page_size=2&page_token=" + token + parameters).body(), ${entity}PageResponse.class).data();
            page.${entity.variables}().forEach(each -> ids.add(each.id()));
            token = page.nextPageToken();
        } while (!token.isEmpty());
        assertThat(ids).isEqualTo(service.list(query, Position.FIRST, 100).stream().map(${entity}::id).toList());
    }
#if(!$entity.indexed.empty)

    private static String query(Object value) {
        return URLEncoder.encode(json(value).getAsString(), UTF_8);
    }
#end

    private static void assertAnswers(HttpResponse<String> response, int status, ${entity} stored, JsonObject fields) {
        var data = fields.deepCopy();
        data.addProperty("id", stored.id());
        data.addProperty("created_at", stored.createdAt().toString());
        data.addProperty("updated_at", stored.updatedAt().toString());
        assertEnvelope(response, new ResponseStatus(false, status, "SUCCESS"), data);
    }

    private static void assertRejects(String field, HttpResponse<String> response) {
        assertFails(response, 400, "BAD_REQUEST_ERROR", field);
    }

    private static void assertFails(HttpResponse<String> response, int status, String message, @Nullable String field) {
        var data = JsonParser.parseString(response.body()).getAsJsonObject().getAsJsonObject("data");
        var expected = new ErrorData(data.get("reason").getAsString(), field);
        assertEnvelope(response, new ResponseStatus(true, status, message), json(expected));
    }

    private static void assertEnvelope(HttpResponse<String> response, ResponseStatus status, JsonElement data) {
        var expected = new JsonObject();
        expected.add("status", json(status));
        expected.add("data", data);
        assertThat(response.statusCode()).isEqualTo(status.code());
        assertThat(JsonParser.parseString(response.body())).isEqualTo(expected);
    }

    private static JsonElement json(Object model) {
        return JsonParser.parseString(Json.write(model));
    }

    private static HttpServer server(${entity}Service service) {
        var config = ConfigLoader.load(HttpServerConfig.class, Map.of("HTTP_SERVER_PORT", "0", "HTTP_SERVER_DEADLINE", "2m"));
        var info = new ServiceInfo("${service}", "test");
        var tracing = new Tracing(ConfigLoader.load(TracingConfig.class, Map.of()), info);
        return new HttpServer(config, new ${entity}Routes(service).all(), Metrics.create(info.name()), tracing);
    }
}
