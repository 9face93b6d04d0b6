package dev.brickyard.it.template;

import dev.brickyard.it.common.Archetype;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entities that would give a generated type, such as {@code NewUser}, the name of a type used in the same file. */
public final class NameClashes {

    private static final Pattern IMPORTED =
            Pattern.compile("^import (?:static )?[\\w.${}]*?\\.([A-Z][A-Za-z0-9]*)(?=[.;])", Pattern.MULTILINE);
    private static final Pattern LISTED = Pattern.compile("\"[a-z][\\w.${}]*?\\.([A-Z][A-Za-z0-9]*)(?=[.\"])");
    private static final Pattern NESTED = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z][A-Za-z0-9]*)\\b");
    private static final Pattern MADE_OF_ENTITY = Pattern.compile("([A-Za-z0-9]*)\\$\\{entity}([A-Za-z0-9]*)");
    private static final Pattern ENTITY = Pattern.compile("([A-Z][a-z]+[0-9]*)*[A-Z][a-z]+");

    private NameClashes() {}

    /** Returns the names of all entities that would clash within an archetype's Java files, sorted. */
    public static SortedSet<String> in(Archetype archetype) {
        var byFolder = Template.of(archetype).stream()
                .filter(Template::isJava)
                .collect(Collectors.groupingBy(template -> template.path().replaceAll("/[^/]*$", "")));
        var clashes = new TreeSet<String>();
        byFolder.values().forEach(neighbours -> neighbours.forEach(template -> clashes.addAll(of(template, neighbours))));
        return clashes;
    }

    private static List<String> of(Template template, List<Template> neighbours) {
        var used = Stream.of(
                        found(IMPORTED, template),
                        found(LISTED, template),
                        found(NESTED, template),
                        neighbours.stream().map(NameClashes::declared))
                .flatMap(names -> names)
                .filter(name -> name.matches("[A-Z][A-Za-z0-9]*"))
                .toList();
        return MADE_OF_ENTITY
                .matcher(template.text())
                .results()
                .map(match -> Map.entry(match.group(1), match.group(2)))
                .distinct()
                .flatMap(affixes -> used.stream().flatMap(name -> without(affixes.getKey(), affixes.getValue(), name)))
                .toList();
    }

    private static Stream<String> without(String prefix, String suffix, String name) {
        var isMadeOfThem = name.length() > prefix.length() + suffix.length()
                && name.startsWith(prefix)
                && name.endsWith(suffix);
        return isMadeOfThem
                ? Stream.of(name.substring(prefix.length(), name.length() - suffix.length()))
                        .filter(entity -> ENTITY.matcher(entity).matches())
                : Stream.empty();
    }

    private static Stream<String> found(Pattern pattern, Template template) {
        return pattern.matcher(template.text()).results().map(match -> match.group(1));
    }

    private static String declared(Template template) {
        return template.path().replaceAll("^.*/|\\.java$", "");
    }
}
