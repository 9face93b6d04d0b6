package dev.brickyard.pkg.testing.contracts;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.brickyard.pkg.json.Json;

/** Compares records with examples of their JSON. */
public final class JsonShapes {
    private static final String FOLDER = "json";

    /** Between the path of a file and the name of a nested record. */
    private static final String NESTED = "#";

    private JsonShapes() {}

    /**
     * Compares the records of a package and its subpackages with the files in the resource folder {@code json}, where a
     * path such as {@code json/publicapi/v1/User.json} names the record {@code publicapi.v1.User} of the package. The file
     * of a type with nested records contains an object for each, by the name of the record. Each record must have a file
     * or be a field of a record that has one. JSON that was read into a record must be written
     * unchanged. Fields that are {@code @Nullable} may be absent; they are written as null.
     *
     * @param rootPackage the package of all records; its tests are not checked
     * @throws AssertionError if records differ from their JSON; lists all differences
     */
    public static void check(String rootPackage) {
        var records = Records.below(List.of(rootPackage), ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
        if (records.isEmpty()) {
            throw new AssertionError("no records found in " + rootPackage);
        }
        Problems.report(problems(rootPackage, records, ResourceFolder.read(FOLDER)));
    }

    static List<String> problems(String rootPackage, Collection<Class<?>> records, Map<String, String> files) {
        var models = records.stream().collect(Collectors.toMap(model -> path(rootPackage, model), Function.identity()));
        var problems = new ArrayList<String>();
        var shown = new HashSet<Class<?>>();
        examples(files, models.keySet()).forEach((path, text) -> {
            var model = models.get(path);
            if (model == null) {
                problems.add("%s/%s: the path names no record in %s".formatted(FOLDER, path, rootPackage));
            } else {
                problems.addAll(differences(FOLDER + "/" + path, text, model));
                show(model, shown);
            }
        });
        models.forEach((path, model) -> {
            if (!shown.contains(model)) {
                problems.add("%s/%s is missing: an example of the JSON of %s".formatted(FOLDER, path, model.getName()));
            }
        });
        return problems;
    }

    /** Returns the path of the example of a record, such as {@code v1/User.json} or {@code v1/Outer.json#Nested}. */
    private static String path(String rootPackage, Class<?> model) {
        var outer = model.getNestHost();
        var file = outer.getName().substring(rootPackage.length() + 1).replace('.', '/') + ".json";
        return model.equals(outer) ? file : file + NESTED + model.getSimpleName();
    }

    /** Returns the examples by path: the files, and the parts of those that belong to nested records. */
    private static Map<String, String> examples(Map<String, String> files, Set<String> paths) {
        var examples = new TreeMap<String, String>();
        files.forEach((file, text) -> {
            var nested = paths.stream().anyMatch(path -> path.startsWith(file + NESTED)) ? Json.object(text) : null;
            if (nested == null) {
                examples.put(file, text);
            } else {
                nested.entrySet()
                        .forEach(entry -> examples.put(
                                file + NESTED + entry.getKey(), entry.getValue().toString()));
            }
        });
        return examples;
    }

    private static List<String> differences(String file, String text, Class<?> model) {
        var json = Json.object(text);
        if (json == null) {
            return List.of(file + ": no JSON object");
        }
        var differences = new ArrayList<String>(difference(file, model, json, json));
        for (var component : model.getRecordComponents()) {
            if (Records.isNullable(component)) {
                var field = Records.jsonName(component);
                var absent = json.deepCopy();
                absent.remove(field);
                var expected = json.deepCopy();
                expected.add(field, JsonNull.INSTANCE);
                differences.addAll(difference(file + " without " + field, model, absent, expected));
            }
        }
        return differences;
    }

    private static List<String> difference(String file, Class<?> model, JsonObject read, JsonObject expected) {
        try {
            var written = Json.write(Json.read(read.toString(), model));
            return expected.equals(Json.object(written))
                    ? List.of()
                    : List.of(file + ": the record is written as " + written);
        } catch (IllegalArgumentException e) {
            return List.of(file + ": " + e.getMessage());
        }
    }

    private static void show(Type type, Set<Class<?>> shown) {
        if (type instanceof ParameterizedType list) {
            show(list.getActualTypeArguments()[0], shown);
        } else if (type instanceof Class<?> model && model.isRecord() && shown.add(model)) {
            Stream.of(model.getRecordComponents()).forEach(component -> show(component.getGenericType(), shown));
        }
    }
}
