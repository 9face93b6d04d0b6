package dev.brickyard.pkg.json;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses JSON without a member that the record needs: Gson would set the component to null or zero. */
final class RequiredMembers implements TypeAdapterFactory {
    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        var record = type.getRawType();
        if (!record.isRecord()) {
            return null;
        }
        return new RecordAdapter<>(
                gson.getDelegateAdapter(this, type), gson.getAdapter(JsonElement.class), required(record));
    }

    private static List<String> required(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(component -> name(record, component))
                .toList();
    }

    private static String name(Class<?> record, RecordComponent component) {
        try {
            return FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES.translateName(
                    record.getDeclaredField(component.getName()));
        } catch (NoSuchFieldException e) {
            throw new LinkageError("the record has no field for its component", e);
        }
    }

    private static final class RecordAdapter<T> extends TypeAdapter<T> {
        private final TypeAdapter<T> records;
        private final TypeAdapter<JsonElement> elements;
        private final List<String> required;

        RecordAdapter(TypeAdapter<T> records, TypeAdapter<JsonElement> elements, List<String> required) {
            this.records = records;
            this.elements = elements;
            this.required = required;
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            records.write(out, value);
        }

        @Override
        public T read(JsonReader in) throws IOException {
            var path = in.getPath();
            var element = elements.read(in);
            if (element instanceof JsonObject object) {
                for (var name : required) {
                    var member = object.get(name);
                    if (member == null || member.isJsonNull()) {
                        throw new JsonSyntaxException(path + "." + name + " is required");
                    }
                }
            }
            return records.fromJsonTree(element);
        }
    }
}
