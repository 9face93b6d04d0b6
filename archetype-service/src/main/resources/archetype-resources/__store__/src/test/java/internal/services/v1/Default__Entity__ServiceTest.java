package ${package}.internal.services.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

import ${pkgPackage}.errors.NotFoundException;
import ${package}.internal.database.InMemory${entity}Store;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Fixtures;

class Default${entity}ServiceTest {
    private Instant now = ${entity}Fixtures.TIME;
    private final ${entity}Service service = ${entity}Service.over(new InMemory${entity}Store(), () -> now);

    @Test
    void createsWithIdAndTimes() {
        var created = service.create(${entity}Fixtures.wanted(1));

        assertThat(created.id()).matches(${entity}.IDS::matches);
        assertThat(created).usingRecursiveComparison().ignoringFields("id").isEqualTo(${entity}Fixtures.numbered(1));
    }

    @Test
    void getsByEveryKey() {
        var created = service.create(${entity}Fixtures.wanted(1));

        assertThat(service.getById(created.id())).isEqualTo(created);
#foreach($field in $entity.uniques)
        assertThat(service.getBy${field.pascal}(${entity}Fixtures.${field.camel}Of(1))).isEqualTo(created);
#end
    }
#foreach($field in $entity.updatables)

    @Test
    void updates${field.pascal}AndTheTimeOfTheLastUpdate() {
        var created = service.create(${entity}Fixtures.wanted(1));
        now = now.plusSeconds(60);

        var change = service.update${field.pascal}(created.id(), ${entity}Fixtures.${field.camel}Of(2));

        assertThat(change.before()).isEqualTo(created);
        assertThat(change.after()).isEqualTo(${entity}Fixtures.updated(${entity}Fixtures.with${field.pascal}(created, ${entity}Fixtures.${field.camel}Of(2)), now));
    }
#end

    @Test
    void listsInOrderOfCreation() {
        var first = service.create(${entity}Fixtures.wanted(1));
        var second = service.create(${entity}Fixtures.wanted(2));

        assertThat(service.list("", 10)).containsExactly(first, second);
        assertThat(service.list(first.id(), 10)).containsExactly(second);
    }

    @Test
    void deletes() {
        var created = service.create(${entity}Fixtures.wanted(1));

        assertThat(service.delete(created.id())).isEqualTo(created);
        assertThatThrownBy(() -> service.getById(created.id())).isInstanceOf(NotFoundException.class);
    }
}
