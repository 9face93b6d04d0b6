package ${package}.internal.services.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import ${pkgPackage}.constants.Position;
import ${pkgPackage}.errors.NotFoundException;
import ${pkgPackage}.errors.OutdatedException;
import ${package}.internal.database.InMemory${entity}Store;
import ${package}.internal.entities.Change;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Fixtures;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Query;

class Default${entity}ServiceTest {
    private final InMemory${entity}Store store = new InMemory${entity}Store();
    private Instant now = ${entity}Fixtures.TIME;
    private final ${entity}Service service = ${entity}Service.over(store, () -> now);

    @Test
    void createsWithIdAndTimes() {
        var created = service.create(${entity}Fixtures.wanted(1), null);

        assertThat(created.id()).matches(${entity}.IDS::matches);
        assertThat(created).usingRecursiveComparison().ignoringFields("id").isEqualTo(${entity}Fixtures.numbered(1));
#foreach($field in $entity.secrets)
        assertThat(store.${field.camel}Of(created.id())).isEqualTo(${entity}Fixtures.${field.camel}Of(1));
#end
    }

    @Test
    void createsOnceForEachRequestId() {
        var created = service.create(${entity}Fixtures.wanted(1), "a");

        assertThat(service.create(${entity}Fixtures.wanted(1), "a")).isEqualTo(created);
    }

    @Test
    void getsByEveryKey() {
        var created = service.create(${entity}Fixtures.wanted(1), null);

        assertThat(service.getById(created.id())).isEqualTo(created);
#foreach($field in $entity.uniques)
        assertThat(service.getBy${field.pascal}(${entity}Fixtures.${field.camel}Of(1))).isEqualTo(created);
#end
#if($entity.batch())
        assertThat(service.getByIds(List.of(created.id()))).containsExactly(created);
#end
    }
#foreach($field in $entity.updatables)

    @Test
    void updates${field.pascal}AndTheTimeOfTheLastUpdate() {
        var created = service.create(${entity}Fixtures.wanted(1), null);
        now = now.plusSeconds(60);

        var change = service.update${field.pascal}(created.id(), ${entity}Fixtures.${field.camel}Of(2), created.updatedAt());

#if($field.secret)
        assertThat(change).isEqualTo(new Change<>(created, ${entity}Fixtures.updated(created, now)));
        assertThat(store.${field.camel}Of(created.id())).isEqualTo(${entity}Fixtures.${field.camel}Of(2));
#else
        assertThat(change).isEqualTo(new Change<>(created, ${entity}Fixtures.updated(${entity}Fixtures.with${field.pascal}(created, ${entity}Fixtures.${field.camel}Of(2)), now)));
#end
        assertThatThrownBy(() -> service.update${field.pascal}(created.id(), ${entity}Fixtures.${field.camel}Of(3), created.updatedAt())).isInstanceOf(OutdatedException.class);
    }
#end
#if($entity.editable())

    @Test
    void updatesAllEditableFieldsAndTheTimeOfTheLastUpdate() {
        var created = service.create(${entity}Fixtures.wanted(1), null);
        now = now.plusSeconds(60);

        var change = service.update(created.id(), ${entity}Fixtures.edit(2), created.updatedAt());

        assertThat(change).isEqualTo(new Change<>(created, ${entity}Fixtures.updated(${entity}Fixtures.edited(created, 2), now)));
        assertThatThrownBy(() -> service.update(created.id(), ${entity}Fixtures.edit(3), created.updatedAt())).isInstanceOf(OutdatedException.class);
    }
#end

    @Test
    void lists() {
        var first = service.create(${entity}Fixtures.wanted(1), null);
        var second = service.create(${entity}Fixtures.wanted(2), null);

        assertThat(service.list(${entity}Query.ALL, Position.FIRST, 10)).containsExactly(first, second);
        assertThat(service.list(${entity}Query.ALL, ${entity}Query.ALL.positionOf(first), 10)).containsExactly(second);
        assertThat(service.list(${entity}Query.ALL.withNewestFirst(), Position.FIRST, 1)).containsExactly(second);
    }
#if($entity.deletable())

    @Test
    void deletes() {
        var created = service.create(${entity}Fixtures.wanted(1), null);

        assertThatThrownBy(() -> service.delete(created.id(), now.plusSeconds(1))).isInstanceOf(OutdatedException.class);
        assertThat(service.delete(created.id(), now)).isEqualTo(created);
        assertThatThrownBy(() -> service.getById(created.id())).isInstanceOf(NotFoundException.class);
    }
#end
}
