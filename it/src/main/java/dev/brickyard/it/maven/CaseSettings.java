package dev.brickyard.it.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Extends Maven's global settings by a profile with the user's local repository as the first remote repository. */
final class CaseSettings {

    private static final String PROFILE = "brickyard-it";

    private CaseSettings() {}

    static void write(Path file, Path localRepository, Optional<Path> globalSettings) {
        try {
            var builder = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
            var document = globalSettings.isPresent()
                    ? builder.parse(globalSettings.get().toFile())
                    : builder.newDocument();
            addProfile(document, localRepository.toUri().toString());
            Files.createDirectories(file.getParent());
            try (var out = Files.newOutputStream(file)) {
                TransformerFactory.newInstance()
                        .newTransformer()
                        .transform(new DOMSource(document), new StreamResult(out));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException | TransformerException e) {
            throw new IllegalStateException("cannot extend " + globalSettings, e);
        }
    }

    private static void addProfile(Document document, String url) {
        var settings =
                document.getDocumentElement() == null ? child(document, "settings") : document.getDocumentElement();
        var profile = child(section(settings, "profiles"), "profile");
        child(profile, "id").setTextContent(PROFILE);
        addRepository(child(child(profile, "repositories"), "repository"), url);
        addRepository(child(child(profile, "pluginRepositories"), "pluginRepository"), url);
        child(section(settings, "activeProfiles"), "activeProfile").setTextContent(PROFILE);
    }

    private static void addRepository(Element repository, String url) {
        child(repository, "id").setTextContent("user-local-repository");
        child(repository, "url").setTextContent(url);
        // a local repository has no checksums of installed artifacts, and does not change during a test
        var releases = child(repository, "releases");
        child(releases, "updatePolicy").setTextContent("never");
        child(releases, "checksumPolicy").setTextContent("ignore");
        child(child(repository, "snapshots"), "enabled").setTextContent("false");
    }

    private static Element section(Element settings, String name) {
        for (var node = settings.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                return element;
            }
        }
        return child(settings, name);
    }

    private static Element child(Node parent, String name) {
        var document = parent instanceof Document self ? self : parent.getOwnerDocument();
        var root = document.getDocumentElement();
        var element = document.createElementNS(root == null ? null : root.getNamespaceURI(), name);
        parent.appendChild(element);
        return element;
    }
}
