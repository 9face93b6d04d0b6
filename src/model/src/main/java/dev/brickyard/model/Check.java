package dev.brickyard.model;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The check of the parameters before any file is written. {@code toString} returns Brickyard's version or throws the
 * refusal: the engine shows the message of an exception from {@code toString} unchanged, and wraps those of other methods.
 */
public final class Check {
    private final Map<String, String> parameters;
    private final Contracts contracts;
    private final @Nullable Refusal refusal;

    private Check(Map<String, String> parameters, Contracts contracts, @Nullable Refusal refusal) {
        this.parameters = parameters;
        this.contracts = contracts;
        this.refusal = refusal;
    }

    /**
     * Checks everything before any file exists.
     *
     * @param given the archetype's parameters; those without a value are null
     */
    public static Check first(Map<String, @Nullable String> given) {
        try {
            var check = checked(given);
            var place = check.place();
            place.check();
            check.tell(place);
            place.outer().ifPresent(packaging -> say(place.pom() + " gets the module " + place.artifactId()));
            return check;
        } catch (Refusal refusal) {
            return new Check(Map.of(), Contracts.NONE, refusal);
        }
    }

    /**
     * Checks the parameters again in the first template, in case the first check was switched off.
     *
     * @param given the archetype's parameters; null for parameters that it does not have
     */
    public static Check again(Map<String, @Nullable String> given) {
        try {
            return checked(given);
        } catch (Refusal refusal) {
            var artifactId = given.get("artifactId");
            if (artifactId != null) {
                Place.of(artifactId).undo();
            }
            return new Check(Map.of(), Contracts.NONE, refusal);
        }
    }

    private static Check checked(Map<String, @Nullable String> given) {
        var known = new TreeMap<String, String>();
        given.forEach((name, value) -> {
            if (value != null) {
                known.put(name, value);
            }
        });
        Engine.check(known.values());
        var properties = new TreeMap<String, String>();
        System.getProperties().stringPropertyNames().forEach(name -> properties.put(name, System.getProperty(name, "")));
        CommandLine.check(known.keySet(), properties);
        if (known.containsKey("kind") && properties.containsKey("service")) {
            // a parameter of contracts, which the engine does not pass
            known.put("service", properties.get("service"));
        }
        var contracts = "gateway".equals(known.get("kind"))
                ? Contracts.beside(Place.of("").parent(), known.getOrDefault("groupId", ""))
                : Contracts.NONE;
        return new Check(Parameters.checked(known, contracts), contracts, null);
    }

    private void tell(Place place) {
        if (contracts.present()) {
            project().services().forEach(service -> say("service " + service + " with "
                    + service.entities().stream().map(Entity::name).collect(Collectors.joining(" and "))
                    + ", read from " + contracts.folder()));
            return;
        }
        if ("gateway".equals(parameters.get("kind"))) {
            say("no contracts project of " + parameters.get("groupId") + " in " + place.parent() + ": service "
                    + parameters.get("service") + " has the entity of the parameters");
        }
        if (parameters.containsKey("entityPlural")) {
            say("entity " + parameters.get("entity") + " has the plural " + parameters.get("entityPlural")
                    + "; set another one with -DentityPlural");
        }
    }

    /** Prints a line in the format of Maven's log, which the archetype cannot access. */
    private static void say(String line) {
        System.out.println("[INFO] " + line);
    }

    /** Whether the project becomes a module of an aggregator with pkg, so that its parent is found there. */
    public boolean inReactor() {
        var place = place();
        return place.outer().isPresent() && new File(place.parent(), "pkg/parent/pom.xml").isFile();
    }

    private Place place() {
        return Place.of(parameters.getOrDefault("artifactId", ""));
    }

    /** The model for the templates of a project with entities. */
    public Project project() {
        return Project.of(parameters, contracts.further(parameters));
    }

    /** The files that the engine does not write: those of all entities and services but the first. */
    public List<Further> further(Project project) {
        return Further.of(project, place().folder(), parameters.getOrDefault("package", ""));
    }

    /** All parameters, including derived ones; empty if one was refused. */
    public Map<String, String> parameters() {
        return parameters;
    }

    @Override
    public String toString() {
        if (refusal != null) {
            throw refusal;
        }
        return Templates.version();
    }
}
