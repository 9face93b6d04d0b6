package dev.brickyard.model;

import java.io.File;
import java.io.IOException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Where a project is generated.
 *
 * @param parent the folder in which Maven runs, or that of {@code -DoutputDirectory}
 * @param artifactId the name of the project's own folder
 */
record Place(File parent, String artifactId) {
    /** Returns the place where the archetype engine will write. */
    static Place of(String artifactId) {
        return new Place(new File(System.getProperty("outputDirectory", System.getProperty("user.dir"))), artifactId);
    }

    File folder() {
        return new File(parent, artifactId);
    }

    /** Refuses a folder that contains files, or whose parent folder is a project that cannot have modules. */
    void check() {
        var given = new Given("artifactId", artifactId);
        var files = folder().list();
        for (var file : files == null ? new String[0] : files) {
            given.must(
                    file.equals(".git"),
                    "the folder " + folder() + " must be new or empty, but it holds " + file + ": choose another name or folder",
                    "-DoutputDirectory=..");
        }
        outer().ifPresent(packaging -> given.must(
                packaging.equals("pom"),
                "Maven would make it a module of " + pom() + ", which has the packaging " + packaging + ": choose another folder",
                "-DoutputDirectory=.."));
    }

    /** Returns the packaging of the POM in the parent folder, if there is one. */
    Optional<String> outer() {
        if (!pom().isFile()) {
            return Optional.empty();
        }
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            var project = builder.parse(pom()).getDocumentElement();
            for (var child = project.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element element && element.getTagName().equals("packaging")) {
                    return Optional.of(element.getTextContent().strip());
                }
            }
            return Optional.of("jar");
        } catch (IOException | ParserConfigurationException | SAXException e) {
            return Optional.of("unknown, since it cannot be read");
        }
    }

    File pom() {
        return new File(parent, "pom.xml");
    }

    /** Deletes the empty POM, in a new folder, that the engine creates before it renders the first template. */
    void undo() {
        var pom = new File(folder(), "pom.xml");
        if (pom.length() == 0 && pom.delete()) {
            // fails if the folder contains anything else
            folder().delete();
        }
    }
}
