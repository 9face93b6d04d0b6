package dev.brickyard.pkg.json;

import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import com.google.gson.JsonSyntaxException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Locale;

/** Constants of enums, in lower case. */
final class EnumAdapter implements JsonSerializer<Enum<?>>, JsonDeserializer<Enum<?>> {
    @Override
    public JsonElement serialize(Enum<?> constant, Type type, JsonSerializationContext context) {
        return new JsonPrimitive(name(constant));
    }

    @Override
    public Enum<?> deserialize(JsonElement json, Type type, JsonDeserializationContext context) {
        var names = new ArrayList<String>();
        for (var constant : ((Class<?>) type).getEnumConstants()) {
            names.add(name((Enum<?>) constant));
            if (json.equals(new JsonPrimitive(name((Enum<?>) constant)))) {
                return (Enum<?>) constant;
            }
        }
        throw new JsonSyntaxException(json + " must be one of " + names);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
