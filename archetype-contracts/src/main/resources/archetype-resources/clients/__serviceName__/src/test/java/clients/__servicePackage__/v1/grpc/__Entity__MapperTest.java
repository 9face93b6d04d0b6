package ${package}.clients.${service.packageName}.v1.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import ${pkgPackage}.errors.InternalException;
import ${package}.clients.${service.packageName}.v1.entities.${entity};
import ${package}.generated.${service.packageName}.v1.Create${entity}Request;
import ${package}.generated.${service.packageName}.v1.Create${entity}Response;

class ${entity}MapperTest {
    @Test
    void rejectsResponseWithoutId() {
        var response = Create${entity}Response.getDefaultInstance();

        assertThatThrownBy(() -> ${entity}Mapper.entity(response.get${entity}()))
                .isInstanceOf(InternalException.class)
                .hasMessageContaining("${entity.snake}.id");
    }
#foreach($field in $entity.enums)

    @ParameterizedTest
    @EnumSource
    void mapsEach${field.pascal}AndItsName(${field.java} value) {
        assertThat(${entity}Mapper.${field.camel}Of(${entity}Mapper.${field.camel}Message(value))).isEqualTo(value);
        assertThat(${field.java}.of(value.name())).isEqualTo(value);
    }

    @Test
    void takesNewerValuesOf${field.pascal}AsUnknown() {
        var newer = Create${entity}Request.newBuilder().set${field.pascal}Value(1_000).build();

        assertThat(${entity}Mapper.${field.camel}Of(newer.get${field.pascal}())).isEqualTo(${field.java}.UNKNOWN);
        assertThat(${field.java}.of("NEWER_THAN_THIS")).isEqualTo(${field.java}.UNKNOWN);
    }
#end
}
