package dev.brickyard.pkg.testing.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads the fields of records as they appear in JSON. */
final class ModelFields {
    private static final Map<Type, String> TYPES = Map.ofEntries(
            Map.entry(BigDecimal.class, "string decimal"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(double.class, "number double"),
            Map.entry(Double.class, "number double"),
            Map.entry(Instant.class, "string date-time"),
            Map.entry(int.class, "integer int32"),
            Map.entry(Integer.class, "integer int32"),
            Map.entry(LocalDate.class, "string date"),
            Map.entry(long.class, "string int64"),
            Map.entry(Long.class, "string int64"),
            Map.entry(String.class, "string"),
            Map.entry(UUID.class, "string uuid"));

    /** The schemas with other names than their records, by the name of the record. */
    private final Map<String, String> schemas;

    ModelFields(Map<String, String> schemas) {
        this.schemas = schemas;
    }

    /** Returns the fields of the records that a document must describe, in the format of {@link DocumentFields}. */
    static SortedMap<String, String> of(OpenApiDocument document) {
        var packages = document.models();
        var named = document.namedSchemas();
        var records = Stream.concat(
                        Records.below(packages).stream().filter(model -> packages.contains(model.getPackageName())),
                        Records.named(named.keySet()).stream())
                .toList();
        return new ModelFields(named).of(records);
    }

    /** Returns the fields of records, in the format of {@link DocumentFields}. */
    SortedMap<String, String> of(Collection<? extends Class<?>> records) {
        var fields = new TreeMap<String, String>();
        for (var model : records) {
            fields.put(schema(model), "object");
            for (var component : model.getRecordComponents()) {
                var name = schema(model) + "." + Records.jsonName(component);
                var suffix = Records.isNullable(component) ? ", optional" : "";
                fields.put(name, type(component.getGenericType()) + suffix);
            }
        }
        return fields;
    }

    private String schema(Class<?> model) {
        return schemas.getOrDefault(model.getName(), model.getSimpleName());
    }

    private String type(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return "array of " + type(generic.getActualTypeArguments()[0]);
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            return "object";
        }
        if (type instanceof Class<?> model && model.isRecord()) {
            return schema(model);
        }
        return TYPES.getOrDefault(type, "without a type in OpenAPI: " + type.getTypeName());
    }
}
