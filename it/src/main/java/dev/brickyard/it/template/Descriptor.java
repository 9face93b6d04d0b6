package dev.brickyard.it.template;

import dev.brickyard.it.common.Archetype;
import dev.brickyard.it.common.Setup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The packaged descriptor of an archetype, with the shared names and rules.
 *
 * @param defaults the declared parameters and derived names, in order, with their default values
 * @param fileSets the file sets, which select the templates to render
 */
public record Descriptor(Map<String, Optional<String>> defaults, List<FileSet> fileSets) {

    /** Reads the packaged descriptor of an archetype; fails if the archetype is not built yet. */
    public static Descriptor of(Archetype archetype) {
        var file = Setup.moduleFolder()
                .resolveSibling(archetype.artifactId())
                .resolve("target/classes/META-INF/maven/archetype-metadata.xml");
        return read(file);
    }

    private static Descriptor read(Path file) {
        try {
            var root = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
            var defaults = new LinkedHashMap<String, Optional<String>>();
            for (var property : elements(root, "requiredProperty")) {
                // the plugin strips defaults, too
                var value = elements(property, "defaultValue").stream().map(element -> element.getTextContent().strip());
                defaults.put(property.getAttribute("key"), value.findFirst());
            }
            return new Descriptor(
                    defaults,
                    elements(root, "fileSet").stream().map(Descriptor::fileSet).toList());
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("cannot read " + file + ": build the archetypes first, with mvn package", e);
        }
    }

    private static FileSet fileSet(Element element) {
        return new FileSet(
                texts(element, "directory").get(0),
                texts(element, "include"),
                texts(element, "exclude"),
                Boolean.parseBoolean(element.getAttribute("filtered")),
                element.getAttribute("includeCondition"));
    }

    private static List<String> texts(Element parent, String name) {
        return elements(parent, name).stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(Element parent, String name) {
        var found = new ArrayList<Element>();
        var nodes = parent.getElementsByTagName(name);
        for (var i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
