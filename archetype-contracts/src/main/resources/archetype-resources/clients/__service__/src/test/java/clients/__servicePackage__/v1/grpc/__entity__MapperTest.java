package ${package}.clients.${servicePackage}.v1.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

import ${pkgPackage}.errors.InternalException;
import ${package}.clients.${servicePackage}.v1.${entity}Samples;
import ${package}.clients.${servicePackage}.v1.entities.${entity};
import ${package}.generated.${servicePackage}.v1.List${entityPlural}Response;

class ${entity}MapperTest {
    private static final Instant CREATED = Instant.parse("2026-02-28T23:59:59.123456Z");
    private static final Instant UPDATED = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void keepsEveryField() {
        var sample = ${entity}Samples.numbered(1);
#set($values = ["""1"""])
#foreach($field in $fields)
#set($ignored = $values.add("sample.${field.camel}()"))
#end
#set($ignored = $values.add("CREATED"))
#set($ignored = $values.add("UPDATED"))
#wrapped("        var entity = new ${entity}(" $values ");")

        var message = ${entity}Messages.message(entity);
        assertThat(${entity}Mapper.entity(message)).isEqualTo(entity);
    }

#foreach($any in $anyOptional)
    @Test
    void keepsWhatIsAbsent() {
#foreach($required in $anyRequired)
        var sample = ${entity}Samples.numbered(1);
#end
#foreach($field in $optionals)
#set($values[$field.number] = "null")
#end
#wrapped("        var entity = new ${entity}(" $values ");")

        var message = ${entity}Messages.message(entity);
        assertThat(${entity}Mapper.entity(message)).isEqualTo(entity);
    }

#end
    @Test
    void rejectsAnswerWithoutEntity() {
        var response = List${entityPlural}Response.newBuilder();
        response.add${entityPlural}Builder();

        var messages = response.get${entityPlural}List();
        assertThatThrownBy(() -> ${entity}Mapper.page(messages, ""))
                .isInstanceOf(InternalException.class)
                .hasMessageContaining("${entitySnake}.id");
    }
}
