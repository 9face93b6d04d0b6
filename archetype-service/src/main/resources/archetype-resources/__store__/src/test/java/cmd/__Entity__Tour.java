package ${package}.cmd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;

import ${contractsPackage}.clients.${service.packageName}.v1.${entity}Samples;
import ${contractsPackage}.clients.${service.packageName}.v1.${service.type}Client;
import ${contractsPackage}.clients.${service.packageName}.v1.entities.${entity}Edit;
import ${contractsPackage}.clients.${service.packageName}.v1.entities.${entity}Query;

/** Calls every rpc of ${entity.pluralWords}. */
final class ${entity}Tour {
    private ${entity}Tour() {}

    /** Expects that nothing else changes ${entity.pluralWords} meanwhile. */
    static void run(${service.type}Client client) {
        var state = client.create${entity}(${entity.nextSample("client")});
        assertThat(client.get${entity}ById(state.id())).isEqualTo(state);
        assertThat(client.list${entity.plural}(${entity}Query.ALL.withNewestFirst(true), 1, "").${entity.variables}()).containsExactly(state);
#if($entity.batch())
        assertThat(client.batchGet${entity.plural}(List.of(state.id()))).containsExactly(state);
#end
#foreach($field in $entity.updatables)
#if(!$field.foreignKey())
        state = client.update${field.update}(state.id(), ${field.given("${entity}Samples.next().${field.camel}()")});
#end
#end
#foreach($field in $entity.editables)
#if(!$field.foreignKey())
        state = client.update${entity}(state.id(), ${entity}Edit.NONE.with${field.pascal}(${field.given("${entity}Samples.next().${field.camel}()")}));
#end
#end
#foreach($field in $entity.uniques)
        assertThat(client.get${entity}By${field.pascal}(${field.present("state.${field.camel}()")})).isEqualTo(state);
#end
#if($entity.deletable())
        client.delete${entity}(state.id(), state.updatedAt());
#end
    }
}
