package dev.brickyard.it.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Finds remains of the template language in generated files. */
public final class Leftovers {

    private static final Pattern TOKEN = Pattern.compile("__[A-Za-z][A-Za-z0-9]*__");
    private static final Pattern DIRECTIVE =
            Pattern.compile("(?<!@link )#\\{?(if|elseif|else|end|foreach|set|parse|include|macro|stop)\\b|#\\[\\[|]]#");

    private final List<Pattern> patterns;

    /** Creates a search that includes placeholders with these names. */
    public Leftovers(Collection<String> names) {
        var anyName = String.join("|", names);
        patterns = List.of(TOKEN, DIRECTIVE, Pattern.compile("\\$!?(\\{(" + anyName + ")[.}]|(" + anyName + ")\\b)"));
    }

    /** Returns the remains in a file, each prefixed with the path. */
    public List<String> in(String path, String text) {
        var found = new ArrayList<String>();
        for (var pattern : patterns) {
            pattern.matcher(path).results().forEach(match -> found.add(path));
            pattern.matcher(text).results().forEach(match -> found.add(path + ": " + match.group()));
        }
        return found;
    }
}
