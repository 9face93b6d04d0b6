package ${package}.internal.entities.${entity.packageName}.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ${entity}Test {
    @Test
    void cutsTimesToMicroseconds() {
        var nanos = Instant.parse("2026-01-02T03:04:05.123456789Z");
        var micros = Instant.parse("2026-01-02T03:04:05.123456Z");

        var entity = new ${entity}("id", #foreach($field in $entity.fields)#if($field.timestamp)nanos#{else}${entity}Fixtures.${field.camel}Of(1)#end, #{end}nanos, nanos.plusNanos(1));

#foreach($field in $entity.timestamps)
        assertThat(entity.${field.camel}()).isEqualTo(micros);
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
}
