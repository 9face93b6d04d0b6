package dev.brickyard.pkg.testing.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the fields of records as they appear in JSON. */
final class ModelFields {
    private static final Map<Type, String> TYPES = Map.ofEntries(
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(double.class, "number double"),
            Map.entry(Double.class, "number double"),
            Map.entry(Instant.class, "string date-time"),
            Map.entry(int.class, "integer int32"),
            Map.entry(Integer.class, "integer int32"),
            Map.entry(long.class, "string int64"),
            Map.entry(Long.class, "string int64"),
            Map.entry(String.class, "string"));

    private ModelFields() {}

    /** Returns the fields of the records in packages, in the format of {@link DocumentFields}. */
    static SortedMap<String, String> ofPackages(List<String> names) {
        return of(Records.below(names).stream()
                .filter(model -> names.contains(model.getPackageName()))
                .toList());
    }

    /** Returns the fields of records, in the format of {@link DocumentFields}. */
    static SortedMap<String, String> of(Collection<? extends Class<?>> records) {
        var fields = new TreeMap<String, String>();
        for (var model : records) {
            fields.put(model.getSimpleName(), "object");
            for (var component : model.getRecordComponents()) {
                var name = model.getSimpleName() + "." + Records.jsonName(component);
                var suffix = Records.isNullable(component) ? ", optional" : "";
                fields.put(name, type(component.getGenericType()) + suffix);
            }
        }
        return fields;
    }

    private static String type(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return "array of " + type(generic.getActualTypeArguments()[0]);
        }
        if (type instanceof Class<?> model && model.isRecord()) {
            return model.getSimpleName();
        }
        return TYPES.getOrDefault(type, "without a type in OpenAPI: " + type.getTypeName());
    }
}
