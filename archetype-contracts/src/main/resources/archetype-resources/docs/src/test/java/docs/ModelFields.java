package ${package}.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
            Map.entry(long.class, "integer int64"),
            Map.entry(Long.class, "integer int64"),
            Map.entry(String.class, "string"));

    private ModelFields() {}

    /** Like {@link DocumentFields}, of the records in some packages. */
    static SortedMap<String, String> ofPackages(List<String> names) {
        var classes = new ClassFileImporter().importPackages(names).stream();
        return of(classes.filter(model -> names.contains(model.getPackageName()))
                .<Class<?>>map(JavaClass::reflect)
                .filter(Class::isRecord)
                .toList());
    }

    /** Like {@link DocumentFields}, of the given records. */
    static SortedMap<String, String> of(Collection<? extends Class<?>> records) {
        var fields = new TreeMap<String, String>();
        for (var model : records) {
            fields.put(model.getSimpleName(), "object");
            for (var component : model.getRecordComponents()) {
                var suffix = component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? ", optional" : "";
                fields.put(model.getSimpleName() + "." + snake(component), type(component.getGenericType()) + suffix);
            }
        }
        return fields;
    }

    private static String snake(RecordComponent component) {
        return component.getName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
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
