package dev.brickyard.it.template;

import java.nio.file.Path;
import java.util.Properties;
import org.apache.velocity.app.VelocityEngine;

/** Velocity, configured as in the archetype plugin. */
final class ArchetypeVelocity {

    private ArchetypeVelocity() {}

    /** Returns an engine that finds templates below a folder. */
    static VelocityEngine over(Path folder) {
        var properties = new Properties();
        properties.setProperty("resource.loaders", "classpath,file");
        properties.setProperty(
                "resource.loader.classpath.class",
                "org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader");
        properties.setProperty(
                "resource.loader.file.class", "org.apache.velocity.runtime.resource.loader.FileResourceLoader");
        properties.setProperty("resource.loader.file.path", folder.toString());
        properties.setProperty(
                "event_handler.include.class", "org.apache.velocity.app.event.implement.IncludeRelativePath");
        properties.setProperty("velocimacro.inline.replace_global", "true");
        properties.setProperty("parser.space_gobbling", "bc");
        // an empty list is true for #if
        properties.setProperty("directive.if.empty_check", "false");
        properties.setProperty("introspector.conversion_handler.class", "none");
        properties.setProperty("velocimacro.enable_bc_mode", "true");
        properties.setProperty("parser.allow_hyphen_in_identifiers", "true");
        properties.setProperty("directive.if.empty_check", "false");
        properties.setProperty("introspector.conversion_handler.class", "none");
        properties.setProperty("velocimacro.enable_bc_mode", "true");
        var engine = new VelocityEngine(properties);
        engine.init();
        return engine;
    }
}
