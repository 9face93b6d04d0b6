package dev.brickyard.it;

import dev.brickyard.it.common.Archetype;
import dev.brickyard.it.project.Reactor;
import dev.brickyard.it.project.SharedProjects;
import dev.brickyard.it.template.Rendering;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Checks format and compilation of contracts and a service with five entities whose fields have the same names. */
@Order(5)
class ManyEntitiesIT {

    private static final String FIELDS = "name:string:unique:updatable,contact_email:string:unique:optional:updatable,"
            + "count:int64:updatable,ratio:double:optional,starts_at:timestamp:unique,hidden:bool:optional:private";

    @Test
    void compile() {
        var others = List.of(entity("Channel"), entity("MediaAsset"), entity("Playlist"), entity("Comment"));
        var answers = new HashMap<>(Map.of(
                "groupId", SharedProjects.GROUP,
                "version", "0.0.5",
                "contractsVersion", "0.0.5",
                "pkgGroupId", SharedProjects.GROUP,
                "events", "kafka",
                "fields", FIELDS));
        var workspace = SharedProjects.onPkg("many entities", common -> {});
        new Reactor(workspace, "all")
                .add("contracts", Rendering.of(Archetype.CONTRACTS).files(answers, others))
                .add("service", Rendering.of(Archetype.SERVICE).files(answers, others))
                .verify("-DskipTests");
    }

    private static Map<String, String> entity(String name) {
        return Map.of("entity", name, "entityPlural", name + "s", "fields", FIELDS);
    }
}
