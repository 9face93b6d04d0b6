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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.brickyard.pkg.json.Json;

/** Compares records with examples of their JSON. */
public final class JsonShapes {
    private static final String FOLDER = "json";

    private JsonShapes() {}

    /**
     * Compares the records of a package and its subpackages with the files in the resource folder {@code json}, where a
     * path such as {@code json/publicapi/v1/User.json} names the record {@code publicapi.v1.User} of the package. Each
     * record must have a file or be a field of a record that has one. JSON that was read into a record must be written
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
        files.forEach((path, text) -> {
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

    private static String path(String rootPackage, Class<?> model) {
        return model.getName().substring(rootPackage.length() + 1).replace('.', '/') + ".json";
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
