package dev.brickyard.pkg.testing.contracts;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/** Compares the schemas of a document with the models. */
final class Differences {
    private Differences() {}

    /** Returns all differences as {@code document: Schema.field: …}. */
    static List<String> between(OpenApiDocument document, SortedMap<String, String> models) {
        var described = DocumentFields.of(document);
        var names = new TreeSet<>(described.keySet());
        names.addAll(models.keySet());
        return names.stream()
                .filter(name -> !described.getOrDefault(name, "").equals(models.get(name)))
                .map(name -> "%s: %s: the document says %s, the model %s"
                        .formatted(
                                document.name(),
                                name,
                                described.getOrDefault(name, "nothing"),
                                models.getOrDefault(name, "nothing")))
                .toList();
    }
}
