package dev.brickyard.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The file sets of an archetype's descriptor. */
record Descriptor(List<FileSet> fileSets) {
    private static final Pattern WILDCARD = Pattern.compile("\\*\\*/|\\*\\*|\\*|\\.");

    /**
     * One file set.
     *
     * @param includes what paths must match
     * @param excludes what paths must not match
     * @param condition what Velocity must render as true
     */
    record FileSet(Pattern includes, Pattern excludes, String condition) {
        private boolean contains(String path) {
            return includes.matcher(path).matches() && !excludes.matcher(path).matches();
        }
    }

    /** Reads a descriptor. */
    static Descriptor of(Path file) {
        try {
            var root = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
            return new Descriptor(elements(root, "fileSet").map(Descriptor::fileSet).toList());
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    /** Returns the condition of the file set with this template. */
    String condition(String path) {
        return fileSets.stream()
                .filter(set -> set.contains(path))
                .map(FileSet::condition)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no file set of the descriptor contains " + path));
    }

    private static FileSet fileSet(Element element) {
        var condition = element.getAttribute("includeCondition");
        return new FileSet(paths(element, "include"), paths(element, "exclude"), condition.isEmpty() ? "true" : condition);
    }

    /** Returns the paths that match one of a set's patterns, which are those of Ant. */
    private static Pattern paths(Element set, String name) {
        return Pattern.compile(elements(set, name)
                .map(Element::getTextContent)
                .map(pattern -> WILDCARD.matcher(pattern).replaceAll(wildcard -> switch (wildcard.group()) {
                    case "**/" -> "(.*/)?";
                    case "**" -> ".*";
                    case "*" -> "[^/]*";
                    default -> "[.]";
                }))
                .collect(Collectors.joining("|")));
    }

    private static Stream<Element> elements(Element parent, String name) {
        var nodes = parent.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }
}
