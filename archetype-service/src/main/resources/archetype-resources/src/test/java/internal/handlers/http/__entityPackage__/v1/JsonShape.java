package ${package}.internal.handlers.http.${entityPackage}.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.Locale;

/** Holds what is sent to the models of contracts, whose own tests hold them to the published documents. */
final class JsonShape {
    private JsonShape() {}

    /** Asserts that {@code json} has the fields of {@code model} and no other, at every depth. */
    static void assertShape(String json, Class<?> model) {
        assertShape(JsonParser.parseString(json), model);
    }

    private static void assertShape(JsonElement json, Class<?> model) {
        var components = model.getRecordComponents();
        assertThat(json).isInstanceOf(JsonObject.class);
        var object = json.getAsJsonObject();
        assertThat(object.keySet())
                .as("fields of a %s", model.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(components)
                        .map(component -> snake(component.getName()))
                        .toList());
        for (var component : components) {
            var value = object.get(snake(component.getName()));
            if (component.getType().isRecord() && !value.isJsonNull()) {
                assertShape(value, component.getType());
            }
        }
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
