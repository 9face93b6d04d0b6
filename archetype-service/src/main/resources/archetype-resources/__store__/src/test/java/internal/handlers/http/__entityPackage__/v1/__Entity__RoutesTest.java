package ${package}.internal.handlers.http.${entity.packageName}.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import ${pkgPackage}.config.ConfigLoader;
import ${pkgPackage}.config.ServiceInfo;
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
import ${package}.internal.database.InMemory${entity}Store;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Fixtures;
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

        var created = service.list("", 2).get(0);
        assertThat(created).usingRecursiveComparison().ignoringFields("id").isEqualTo(${entity}Fixtures.numbered(1));
        assertAnswers(response, 201, created.id(), sample());
    }
#if(!$entity.optionals.empty)

    @Test
    void createsWithoutOptionalFields() throws Exception {
        var sent = sample();
        var stored = sample();
#foreach($field in $entity.optionals)
        sent.remove("${field.name}");
        stored.add("${field.name}", JsonNull.INSTANCE);
#end

        var response = create(sent);

        assertAnswers(response, 201, service.list("", 1).get(0).id(), stored);
    }
#end

    @Test
    void getsById() throws Exception {
        var created = service.create(${entity}Fixtures.wanted(1));

        assertAnswers(get(created.id()), 200, created.id(), sample());
    }
#if($entity.key)

    @Test
    void getsBy${entity.key.pascal}() throws Exception {
        var created = service.create(${entity}Fixtures.wanted(1));

        assertAnswers(getByKey(sample().get("${entity.key.name}").getAsString()), 200, created.id(), sample());
    }

    @Test
    void findsNothingByUnknown${entity.key.pascal}() throws Exception {
        assertFails(getByKey(sample().get("${entity.key.name}").getAsString()), 404, "NOT_FOUND_ERROR", null);
    }

    @Test
    void refuses${entity.key.pascal}InUse() throws Exception {
        service.create(${entity}Fixtures.wanted(1));

        assertFails(create(sample()), 409, "CONFLICT_ALREADY_EXIST_ERROR", "${entity.key.name}");
    }

    @Test
    void rejectsMalformed${entity.key.pascal}InAPath() throws Exception {
        assertRejects("${entity.key.name}", getByKey(" "));
    }
#if($entity.key.text)

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
#foreach($field in $entity.fields)

    @Test
    void rejectsMalformed${field.pascal}() throws Exception {
        assertRejects("${field.name}", create(with("${field.name}", "[]")));
#if($field.required)
        assertRejects("${field.name}", create(with("${field.name}", "null")));
#end
#if($field.verified)
        assertRejects("${field.name}", create(with("${field.name}", $field.jsonWrong)));
#end
    }
#end

    /** The body of a request with the values of the first fixture. */
    private static JsonObject sample() {
        return json(new Create${entity}Request(#foreach($field in $entity.fields)${entity}Fixtures.${field.camel}Of(1)#if($foreach.hasNext), #end#end)).getAsJsonObject();
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

    private static void assertAnswers(HttpResponse<String> response, int status, String id, JsonObject fields) {
        var data = fields.deepCopy();
        data.addProperty("id", id);
        data.addProperty("created_at", ${entity}Fixtures.TIME.toString());
        data.addProperty("updated_at", ${entity}Fixtures.TIME.toString());
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
