package ${package}.models;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Holds models against their JSON; gateways need to set nothing but the naming strategy. */
public final class JsonShape {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private JsonShape() {}

    /** Asserts that {@code model} is written as {@code json}, and read back as the same. */
    public static void assertShape(Record model, String json) {
        var written = MAPPER.writeValueAsString(model);

        assertThat(MAPPER.readTree(written)).isEqualTo(MAPPER.readTree(json));
        assertThat(MAPPER.readValue(written, model.getClass())).isEqualTo(model);
    }
#foreach($any in $anyOptional)

    /** Asserts that {@code json} is read as {@code model}. */
    public static void assertRead(String json, Record model) {
        assertThat(MAPPER.readValue(json, model.getClass())).isEqualTo(model);
    }
#end
}
