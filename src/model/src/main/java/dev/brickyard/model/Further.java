package dev.brickyard.model;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of a further service or entity: the archetype engine renders each template only once, with the first ones.
 *
 * @param template the path of the template in the archetype
 * @param condition the condition of its file set
 * @param service the service to render it with
 * @param entity the entity to render it with
 * @param file the file to write
 */
public record Further(String template, String condition, Service service, Entity entity, File file) implements Readable {
    /**
     * Returns the files of all further services and entities of a project.
     *
     * @param folder the folder of the project
     * @param javaPackage the package of the project
     */
    static List<Further> of(Project project, File folder, String javaPackage) {
        var further = new ArrayList<Further>();
        Templates.ofServices().forEach((path, condition) -> {
            for (var service : project.services()) {
                for (var entity : path.isOfEntity() ? service.entities() : List.of(service.first())) {
                    var isFirst = path.isOfEntity() ? entity.equals(project.first()) : service.equals(project.services().get(0));
                    if (!isFirst) {
                        var file = new File(folder, path.in(service, entity).replaceFirst("^__(store|gateway)__/", "")
                                .replace("__packageInPathFormat__", javaPackage.replace('.', '/')));
                        further.add(new Further("/archetype-resources/" + path, condition, service, entity, file));
                    }
                }
            }
        });
        return further;
    }

    /** Writes the rendered text. */
    public void write(String text) {
        try {
            Files.createDirectories(file.getParentFile().toPath());
            Files.writeString(file.toPath(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
