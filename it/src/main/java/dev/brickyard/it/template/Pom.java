package dev.brickyard.it.template;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A pom.xml of src/pkg, or a template of a pom.xml, with its placeholders. */
public final class Pom {

    private static final List<String> EVERY_LIFECYCLE = List.of("clean", "deploy", "install", "site");
    private static final List<String> JAR_LIFECYCLE = List.of("compiler", "jar", "resources", "surefire");

    private final Element project;

    private Pom(Element project) {
        this.project = project;
    }

    /** Reads a template without its directives, which may not be valid XML. */
    public static Pom of(Template template) {
        return parse(template.text().replaceAll("(?m)^#.*$", ""));
    }

    /** Reads the text of a file. */
    static Pom parse(String text) {
        try {
            return new Pom(DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement());
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("cannot read " + text, e);
        }
    }

    /** Returns the artifactId, with placeholders. */
    public String artifactId() {
        return child(project, "artifactId").orElse("");
    }

    /** Returns whether it is packaged as a jar. */
    public boolean isJar() {
        return child(project, "packaging").orElse("jar").equals("jar");
    }

    /** Returns the artifactId of the parent, with placeholders. */
    public Optional<String> parent() {
        return children(project, "parent").stream().findFirst().flatMap(parent -> child(parent, "artifactId"));
    }

    /** Returns the names of the properties that the pom sets. */
    public Set<String> properties() {
        return children(project, "properties").stream()
                .flatMap(properties -> children(properties, "*").stream())
                .map(Element::getTagName)
                .collect(Collectors.toSet());
    }

    /** Returns the plugins that Maven may run for this pom, by name or by life cycle. */
    public Set<String> plugins() {
        var lifecycle = new ArrayList<>(EVERY_LIFECYCLE);
        if (isJar()) {
            lifecycle.addAll(JAR_LIFECYCLE);
        }
        var plugins =
                lifecycle.stream().map(name -> "maven-" + name + "-plugin").collect(Collectors.toSet());
        named(false).forEach(plugins::add);
        return plugins;
    }

    /** Returns the plugins that have a version here. */
    public Set<String> pinned() {
        return Set.copyOf(named(true));
    }

    private List<String> named(boolean withVersion) {
        var names = new ArrayList<String>();
        var plugins = project.getElementsByTagName("plugin");
        for (var i = 0; i < plugins.getLength(); i++) {
            var plugin = (Element) plugins.item(i);
            if (!withVersion || child(plugin, "version").isPresent()) {
                child(plugin, "artifactId")
                        .filter(name -> !names.contains(name))
                        .ifPresent(names::add);
            }
        }
        return names;
    }

    private static Optional<String> child(Element parent, String name) {
        return children(parent, name).stream().map(Element::getTextContent).findFirst();
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && (name.equals("*") || name.equals(element.getTagName()))) {
                found.add(element);
            }
        }
        return found;
    }
}
