package ${package}.internal.entities.${entity.packageName}.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ${entity}Test {
    @Test
    void cutsTimesToMicroseconds() {
        var nanos = Instant.parse("2026-01-02T03:04:05.123456789Z");
        var micros = Instant.parse("2026-01-02T03:04:05.123456Z");

        var entity = new ${entity}("id", #foreach($field in $entity.visible)#if($field.timestamp)nanos#{else}${entity}Fixtures.${field.camel}Of(1)#end, #{end}nanos, nanos.plusNanos(1));

#foreach($field in $entity.visible)
#if($field.timestamp)
        assertThat(entity.${field.camel}()).isEqualTo(micros);
#end
#end
        assertThat(entity.createdAt()).isEqualTo(micros);
        assertThat(entity.updatedAt()).isEqualTo(micros);
    }

    @Test
    void sortsIdsByTimeOfCreation() {
        var first = ${entity}.IDS.next();
        var second = ${entity}.IDS.next();

        assertThat(first).startsWith("${entity.snake}_").isLessThan(second);
    }
#if($entity.hidden())

    @Test
    void showsOnlyItsIdInLogs() {
        var sample = ${entity}Fixtures.numbered(1);

        assertThat(sample).hasToString("${entity}[id=" + sample.id() + "]");
        assertThat(${entity}Fixtures.wanted(1)).hasToString("New${entity}[]");
#if(!$entity.secrets.empty)
        assertThat(${entity}Fixtures.secrets(1)).hasToString("${entity}Secrets[]");
#end
#if(!$entity.editables.empty)
        assertThat(${entity}Fixtures.edit(1)).hasToString("${entity}Edit[]");
#end
    }
#end
#if(!$entity.enums.empty)

    @Test
    void readsValuesThatItDoesNotKnow() {
#foreach($field in $entity.enums)
        assertThat(${field.java}.of("OF_A_LATER_VERSION")).isEqualTo(${field.java}.UNKNOWN);
#end
    }
#end
}
