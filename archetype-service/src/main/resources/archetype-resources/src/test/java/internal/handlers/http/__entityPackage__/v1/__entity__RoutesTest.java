package ${package}.internal.handlers.http.${entityPackage}.v1;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
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
import ${contractsPackage}.models.envelope.v1.ErrorResponse;
import ${contractsPackage}.models.privateapi.v1.${entity}Response;
import ${package}.internal.database.InMemory${entity}Store;
import ${package}.internal.entities.${entityPackage}.v1.${entity};
import ${package}.internal.services.v1.${entity}Service;

class ${entity}RoutesTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.123456Z");

    private final InMemory${entity}Store store = new InMemory${entity}Store();
    private final ${entity}Service service = ${entity}Service.over(store, () -> NOW);
    private final HttpServer server = server(service);
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void createsAndAnswersWithAllFields() throws Exception {
        var response = create(sample());

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).startsWith(status(false, 201, "SUCCESS"));
        JsonShape.assertShape(response.body(), ${entity}Response.class);
        assertThat(id(response)).matches(${entity}.IDS::matches);
        assertThat(response.body()).endsWith(data(id(response), sample()));
    }
#foreach($any in $anyOptional)

    @Test
    void createsWithoutWhatIsOptional() throws Exception {
        var fields = sample();
#foreach($field in $optionals)
        fields.remove("${field.name}");
#end

        var response = create(fields);

        assertThat(response.statusCode()).isEqualTo(201);
        var expected = sample();
#foreach($field in $optionals)
        expected.put("${field.name}", "null");
#end
        assertThat(response.body()).endsWith(data(id(response), expected));
    }
#end

    @Test
    void getsById() throws Exception {
        var id = id(create(sample()));

        var response = get(id);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(status(false, 200, "SUCCESS") + data(id, sample()));
    }
#foreach($key in $anyKey)

    @Test
    void getsBy${key.pascal}() throws Exception {
        var id = id(create(sample()));

        var response = getByKey(plain($key.jsonText));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).endsWith(data(id, sample()));
    }

    @Test
    void findsNobodyBy${key.pascal}() throws Exception {
        assertFails(getByKey(plain($key.jsonText)), 404, "NOT_FOUND_ERROR");
    }

    @Test
    void refusesWhatIsInUse() throws Exception {
        create(sample());

        assertFails(create(sample()), 409, "CONFLICT_ALREADY_EXIST_ERROR");
    }
#foreach($each in $key.ifVerified)

    @Test
    void rejectsWhatCanBeNo${key.pascal}() throws Exception {
        assertRejects("${key.name}", getByKey(" " + plain($key.jsonWrong)));
    }
#end
#foreach($each in $key.ifLikeId)

    @Test
    void tellsA${key.pascal}OfTheFormOfAnIdFromAnId() throws Exception {
        var likeAnId = ${entity}.IDS.next();
        var id = id(createWith("${key.name}", "\"" + likeAnId + "\""));

        assertFails(get(likeAnId), 404, "NOT_FOUND_ERROR");
        assertThat(id(getByKey(likeAnId))).isEqualTo(id);
    }
#end
#end

    @Test
    void rejectsWhatIsNoId() throws Exception {
        assertRejects("id", get("ada"));
    }

    @Test
    void findsNothing() throws Exception {
        assertFails(get(${entity}.IDS.next()), 404, "NOT_FOUND_ERROR");
    }
#foreach($field in $fields)

    @Test
    void rejects${field.pascal}OfAnotherType() throws Exception {
        assertRejects("${field.name}", createWith("${field.name}", "[]"));
    }
#foreach($each in $field.ifRequired)

    @Test
    void rejectsMissing${field.pascal}() throws Exception {
        assertRejects("${field.name}", createWith("${field.name}", "null"));
    }
#end
#foreach($each in $field.ifVerified)

    @Test
    void rejectsMalformed${field.pascal}() throws Exception {
        assertRejects("${field.name}", createWith("${field.name}", $field.jsonWrong));
    }
#end
#end

    private static Map<String, String> sample() {
        var fields = new LinkedHashMap<String, String>();
#foreach($field in $fields)
        fields.put("${field.name}", $field.jsonText);
#end
        return fields;
    }

#foreach($key in $anyKey)
    /** The value as a path has it. */
    private static String plain(String json) {
        return json.replace("\"", "");
    }

#end
    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"%s\":%s".formatted(field.getKey(), field.getValue()))
                .collect(joining(",", "{", "}"));
    }

    private static String status(boolean error, int code, String message) {
        return "{\"status\":{\"error\":%s,\"code\":%s,\"message\":\"%s\"},\"data\":".formatted(error, code, message);
    }

    private static String data(String id, Map<String, String> fields) {
        var data = new LinkedHashMap<String, String>();
        data.put("id", "\"" + id + "\"");
        data.putAll(fields);
        data.put("created_at", "\"" + NOW + "\"");
        data.put("updated_at", "\"" + NOW + "\"");
        return json(data) + "}";
    }

    private static String id(HttpResponse<String> response) {
        return response.body().replaceFirst(".*\"id\":\"([^\"]*)\".*", "$1");
    }

    private HttpResponse<String> createWith(String field, String value) throws Exception {
        var fields = sample();
        fields.put(field, value);
        return create(fields);
    }

    private HttpResponse<String> create(Map<String, String> fields) throws Exception {
        var request = request("").header("Content-Type", "application/json");
        return send(request.POST(BodyPublishers.ofString(json(fields))));
    }

    private HttpResponse<String> get(String id) throws Exception {
        return send(request("/" + encoded(id)));
    }
#foreach($key in $anyKey)

    private HttpResponse<String> getByKey(String value) throws Exception {
        return send(request("/by-$key.name.replace("_", "-")/" + encoded(value)));
    }
#end

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        var address = "http://localhost:" + server.port() + "/private/v1/${entityPluralKebab}" + path;
        return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofMinutes(2));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static void assertRejects(String field, HttpResponse<String> response) {
        assertFails(response, 400, "BAD_REQUEST_ERROR");
        assertThat(response.body()).contains("\"field\":\"" + field + "\"");
    }

    private static void assertFails(HttpResponse<String> response, int status, String message) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).startsWith(status(true, status, message));
        JsonShape.assertShape(response.body(), ErrorResponse.class);
    }

    private static HttpServer server(${entity}Service service) {
        var settings = Map.of("HTTP_SERVER_PORT", "0", "HTTP_SERVER_DEADLINE", "2m");
        var config = ConfigLoader.load(HttpServerConfig.class, settings);
        var tracing = ConfigLoader.load(TracingConfig.class, Map.of());
        var info = new ServiceInfo("${service}", "test");
        var routes = new ${entity}Routes(service).all();
        return new HttpServer(config, routes, Metrics.create(info.name()), new Tracing(tracing, info));
    }
}
