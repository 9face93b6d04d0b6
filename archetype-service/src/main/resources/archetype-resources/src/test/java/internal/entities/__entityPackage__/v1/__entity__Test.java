package ${package}.internal.entities.${entityPackage}.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

#set($imports = [])
#foreach($field in $fields)
#set($import = ["${package}.internal.entities.SampleFields"])
#foreach($each in $field.ifTimestamp)
#set($import = [])
#end
#set($ignored = $imports.addAll($import))
#end
#importGroup($imports)
class ${entity}Test {
    @Test
    void keepsMicroseconds() {
        var nanos = Instant.parse("2026-01-02T03:04:05.123456789Z");
        var later = nanos.plusNanos(1);
        var micros = Instant.parse("2026-01-02T03:04:05.123456Z");

#set($values = ["""id"""])
#foreach($field in $fields)
#set($value = "SampleFields.${field.camel}Of(1)")
#foreach($each in $field.ifTimestamp)
#set($value = "nanos")
#end
#set($ignored = $values.add($value))
#end
#set($ignored = $values.add("nanos"))
#set($ignored = $values.add("later"))
#wrapped("        var entity = new ${entity}(" $values ");")

#foreach($field in $timestamps)
        assertThat(entity.${field.camel}()).isEqualTo(micros);
#end
        assertThat(entity.createdAt()).isEqualTo(micros);
        assertThat(entity.updatedAt()).isEqualTo(micros);
    }

    @Test
    void idsSortByTimeOfCreation() {
        var first = ${entity}.IDS.next();
        var second = ${entity}.IDS.next();

        assertThat(first).startsWith("${entitySnake}_").isLessThan(second);
    }
}
