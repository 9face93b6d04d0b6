package dev.brickyard.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The parameter {@code fields} as the name of a file: {@code @invoice.fields}. */
final class FieldsFile {
    private static final String MARK = "@";
    private static final String EXAMPLE = "@invoice.fields";

    private FieldsFile() {}

    /**
     * Returns the value itself, or the contents of the file that it names: one or more fields and options a line; a line
     * may end in a comment that begins with {@code #}, and in a comma.
     *
     * @throws Refusal if the file cannot be read
     */
    static String read(Given fields) {
        var value = fields.value();
        if (!value.startsWith(MARK)) {
            return value;
        }
        try {
            var lines = Files.readAllLines(Path.of(value.substring(MARK.length())), StandardCharsets.UTF_8);
            return lines.stream()
                    .map(line -> line.replaceAll("#.*", "").replaceAll("\\s*,\\s*", ",").strip().replaceAll(",$", ""))
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining(","));
        } catch (IOException | InvalidPathException e) {
            throw new Refusal("fields", value, "cannot read that file: " + e, EXAMPLE);
        }
    }
}
