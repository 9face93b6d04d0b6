package dev.brickyard.it.project;

import dev.brickyard.it.common.Archetype;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parameters that a user gives to an archetype; what is absent takes the archetype's default. */
public final class Answers {

    private static final Set<String> OF_AN_ENTITY = Set.of("service", "entity", "entityPlural", "fields");

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Begins with a group alone: the least that an archetype can do with. */
    public Answers(String groupId) {
        values.put("groupId", groupId);
    }

    /** Sets the group. */
    public Answers group(String groupId) {
        return set("groupId", groupId);
    }

    /** Sets the service's name, which is the service's artifactId and a parameter of contracts. */
    public Answers service(String name) {
        return set("service", name);
    }

    /** Sets the entity. */
    public Answers entity(String name) {
        return set("entity", name);
    }

    /** Sets the Java release. */
    public Answers javaVersion(String release) {
        return set("javaVersion", release);
    }

    /** Sets any parameter. */
    public Answers set(String name, String value) {
        values.put(name, value);
        return this;
    }

    /** Returns the group. */
    public String groupId() {
        return get("groupId", "");
    }

    /** Returns the artifactId that a project has by these answers, which is its folder, too. */
    public String artifactId(Archetype archetype) {
        return switch (archetype) {
            case PKG -> get("artifactId", "pkg");
            case CONTRACTS -> get("artifactId", "contracts");
            case SERVICE -> get("artifactId", get("service", "user-store-svc"));
        };
    }

    /** Returns the arguments of Maven that give an archetype those of its parameters that are set. */
    public List<String> arguments(Archetype archetype) {
        var arguments = new ArrayList<String>();
        values.forEach((name, value) -> {
            if (archetype == Archetype.SERVICE && name.equals("service") && !values.containsKey("artifactId")) {
                arguments.add("-DartifactId=" + value);
            } else if (archetype != Archetype.PKG || !OF_AN_ENTITY.contains(name)) {
                arguments.add("-D" + name + "=" + value);
            }
        });
        return arguments;
    }

    private String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }
}
