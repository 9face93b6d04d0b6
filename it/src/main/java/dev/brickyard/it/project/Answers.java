package dev.brickyard.it.project;

import dev.brickyard.it.common.Archetype;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parameters for an archetype; the archetype's defaults apply to missing ones. */
public final class Answers {

    private static final Set<String> OF_AN_ENTITY = Set.of("service", "entity", "entityPlural", "fields");

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Creates answers with a group only, the single required parameter. */
    public Answers(String groupId) {
        values.put("groupId", groupId);
    }

    /** Sets the group. */
    public Answers group(String groupId) {
        return set("groupId", groupId);
    }

    /** Sets the name of the service: the artifactId of the service and a parameter of contracts. */
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

    /** Returns the artifactId of a project with these answers, which is also its folder. */
    public String artifactId(Archetype archetype) {
        return switch (archetype) {
            case PKG -> get("artifactId", "pkg");
            case CONTRACTS -> get("artifactId", "contracts");
            case SERVICE -> get("artifactId", isGateway() ? "user-gtw" : get("service", "user-store-svc"));
        };
    }

    /** Returns those parameters of an archetype that are set. */
    public Map<String, String> of(Archetype archetype) {
        var parameters = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> {
            if (isStore(archetype) && name.equals("service") && !values.containsKey("artifactId")) {
                parameters.put("artifactId", value);
            } else if (archetype != Archetype.PKG || !OF_AN_ENTITY.contains(name)) {
                parameters.put(name, value);
            }
        });
        return parameters;
    }

    /** Returns the Maven arguments that set the parameters. */
    public List<String> arguments(Archetype archetype) {
        return of(archetype).entrySet().stream()
                .map(parameter -> "-D" + parameter.getKey() + "=" + parameter.getValue())
                .toList();
    }

    private boolean isStore(Archetype archetype) {
        return archetype == Archetype.SERVICE && !isGateway();
    }

    /** Whether the service is a gateway. */
    boolean isGateway() {
        return get("kind", "store").equals("gateway");
    }

    private String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }
}
