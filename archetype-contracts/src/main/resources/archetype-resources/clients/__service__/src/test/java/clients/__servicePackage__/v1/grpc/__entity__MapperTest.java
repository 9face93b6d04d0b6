package ${package}.clients.${servicePackage}.v1.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

import ${pkgPackage}.errors.InternalException;
import ${package}.clients.${servicePackage}.v1.entities.${entity};
import ${package}.generated.${servicePackage}.v1.List${entityPlural}Response;

class ${entity}MapperTest {
    @Test
    void keepsEveryField() {
        var created = Instant.parse("2026-02-28T23:59:59.123456Z");
        var updated = Instant.parse("2026-03-01T00:00:00Z");
        var entity = new ${entity}("1", "ann", "ann@example.com", created, updated);

        var message = ${entity}Messages.message(entity);
        assertThat(${entity}Mapper.entity(message)).isEqualTo(entity);
    }

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
