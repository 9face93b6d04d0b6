package ${package}.clients.${service.packageName}.v1.grpc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import ${pkgPackage}.errors.InternalException;
import ${package}.generated.${service.packageName}.v1.Create${entity}Response;

class ${entity}MapperTest {
    @Test
    void rejectsResponseWithoutId() {
        var response = Create${entity}Response.getDefaultInstance();

        assertThatThrownBy(() -> ${entity}Mapper.entity(response.get${entity}()))
                .isInstanceOf(InternalException.class)
                .hasMessageContaining("${entity.snake}.id");
    }
}
