package dev.brickyard.it.template;

import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Setup;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The reactor {@code src/pkg}, from which the build creates {@code archetype-pkg}. */
public final class PkgSource {

    private static final Path ROOT = Setup.moduleFolder().resolve("../src/pkg").normalize();
    private static final Pattern LEFT_BY_BUILDS_AND_IDES = Pattern.compile(
            "(.*/)?(target|\\.idea|\\.settings|\\.vscode)/.*|.*\\.iml|(.*/)?(\\.classpath|\\.project|\\.DS_Store)");

    private PkgSource() {}

    /** Returns the sorted relative paths of its files. */
    public static List<String> files() {
        return Folder.files(ROOT).stream()
                .filter(path -> !LEFT_BY_BUILDS_AND_IDES.matcher(path).matches())
                .toList();
    }

    /** Returns its POMs by their relative paths. */
    public static SortedMap<String, Pom> poms() {
        var poms = new TreeMap<String, Pom>();
        files().stream().filter(path -> path.endsWith("pom.xml")).forEach(path -> poms.put(path, Pom.parse(text(path))));
        return poms;
    }

    /** Returns the path of a file. */
    public static Path file(String path) {
        return ROOT.resolve(path);
    }

    /** Returns the text of a file. */
    public static String text(String path) {
        return Folder.read(file(path));
    }
}
