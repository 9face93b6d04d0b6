package dev.brickyard.pkg.cache;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

import dev.brickyard.pkg.constants.Bytes;

/** The types of {@link JsonCodec} that Jackson does not know, or reads as modifiable collections. */
final class JsonTypes {
    private JsonTypes() {}

    static JacksonModule module() {
        return new SimpleModule()
                .addSerializer(Bytes.class, new BytesWriter())
                .addDeserializer(Bytes.class, new BytesReader())
                .addDeserializer(List.class, new ListReader(null))
                .addDeserializer(Map.class, new ObjectReader());
    }

    /** Writes Base64. */
    private static final class BytesWriter extends ValueSerializer<Bytes> {
        @Override
        public void serialize(Bytes value, JsonGenerator json, SerializationContext context) {
            json.writeBinary(value.toArray());
        }
    }

    private static final class BytesReader extends ValueDeserializer<Bytes> {
        @Override
        public Bytes deserialize(JsonParser json, DeserializationContext context) {
            return Bytes.of(json.getBinaryValue());
        }
    }

    /** Reads an unmodifiable list without null. */
    private static final class ListReader extends ValueDeserializer<List<?>> {
        private final @Nullable ValueDeserializer<Object> elements;

        ListReader(@Nullable ValueDeserializer<Object> elements) {
            this.elements = elements;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            var type = property.getType().getContentType();
            return new ListReader(context.findContextualValueDeserializer(type, property));
        }

        @Override
        public List<?> deserialize(JsonParser json, DeserializationContext context) {
            if (elements == null || !json.isExpectedStartArrayToken()) {
                throw context.wrongTokenException(json, List.class, JsonToken.START_ARRAY, "not an array");
            }
            var list = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                list.add(elements.deserialize(json, context));
            }
            return List.copyOf(list);
        }
    }

    /** Reads an unmodifiable map; all numbers become {@code Double}. */
    private static final class ObjectReader extends ValueDeserializer<Map<String, @Nullable Object>> {
        @Override
        public Map<String, @Nullable Object> deserialize(JsonParser json, DeserializationContext context) {
            if (!json.isExpectedStartObjectToken()) {
                throw context.wrongTokenException(json, Map.class, JsonToken.START_OBJECT, "not an object");
            }
            return object(json);
        }

        private static Map<String, @Nullable Object> object(JsonParser json) {
            var members = new LinkedHashMap<String, @Nullable Object>();
            for (var name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                members.put(name, value(json));
            }
            return Collections.unmodifiableMap(members);
        }

        private static List<@Nullable Object> array(JsonParser json) {
            var elements = new ArrayList<@Nullable Object>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                elements.add(value(json));
            }
            return Collections.unmodifiableList(elements);
        }

        private static @Nullable Object value(JsonParser json) {
            return switch (json.currentToken()) {
                case START_OBJECT -> object(json);
                case START_ARRAY -> array(json);
                case VALUE_STRING -> json.getString();
                case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
                case VALUE_NULL -> null;
                default -> json.getDoubleValue();
            };
        }
    }
}
