package ${package}.cmd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;

import ${contractsPackage}.clients.${service.packageName}.v1.${entity}Samples;
import ${contractsPackage}.clients.${service.packageName}.v1.${service.type}Client;

/** Calls every rpc of ${entity.pluralWords}. */
final class ${entity}Tour {
    private ${entity}Tour() {}

    /** Expects a service that stores no ${entity.words}, and leaves none behind. */
    static void run(${service.type}Client client) {
        var state = client.create${entity}(${entity}Samples.next());
        assertThat(client.get${entity}ById(state.id())).isEqualTo(state);
        assertThat(client.list${entity.plural}(1, "").${entity.variables}()).containsExactly(state);
#foreach($field in $entity.updatables)
        state = client.update${field.update}(state.id(), ${entity}Samples.next().${field.camel}());
#end
#foreach($field in $entity.uniques)
        assertThat(client.get${entity}By${field.pascal}(${field.present("state.${field.camel}()")})).isEqualTo(state);
#end
        client.delete${entity}(state.id());
    }
}
