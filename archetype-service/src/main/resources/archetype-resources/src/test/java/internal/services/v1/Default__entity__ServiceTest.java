package ${package}.internal.services.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

#foreach($any in $anyUnique)
import ${pkgPackage}.errors.AlreadyCreatedException;
#end
import ${pkgPackage}.errors.NotFoundException;
import ${package}.internal.database.InMemory${entity}Store;
import ${package}.internal.entities.SampleFields;
import ${package}.internal.entities.Samples;
import ${package}.internal.entities.${entityPackage}.v1.${entity};

class Default${entity}ServiceTest {
    private Instant now = Instant.parse("2026-01-02T03:04:05.123456Z");
    private final InMemory${entity}Store store = new InMemory${entity}Store();
    private final ${entity}Service service = ${entity}Service.over(store, () -> now);

    @Test
    void givesIdAndTimes() {
        var created = service.create(Samples.wanted(1));

        var id = created.id();
#set($values = ["id"])
#foreach($field in $fields)
#set($ignored = $values.add("SampleFields.${field.camel}Of(1)"))
#end
#set($ignored = $values.add("now"))
#set($ignored = $values.add("now"))
#wrapped("        var expected = new ${entity}(" $values ");")
        assertThat(id).matches(${entity}.IDS::matches);
        assertThat(created).isEqualTo(expected);
    }

    @Test
    void getsById() {
        var created = service.create(Samples.wanted(1));

        assertThat(service.getById(created.id())).isEqualTo(created);
    }
#foreach($field in $uniques)

    @Test
    void getsBy${field.pascal}() {
        var created = service.create(Samples.wanted(1));
        var value = SampleFields.${field.camel}Of(1);

        assertThat(service.getBy${field.pascal}(value)).isEqualTo(created);
    }
#end
#foreach($field in $updatables)

    @Test
    void changes${field.pascal}AndTimeOfLastChange() {
        var created = service.create(Samples.wanted(1));
        var value = SampleFields.${field.camel}Of(2);
        now = now.plusSeconds(60);

        var change = service.update${field.pascal}(created.id(), value);

        var expected = Samples.updated(Samples.with${field.pascal}(created, value), now);
        assertThat(change.before()).isEqualTo(created);
        assertThat(change.after()).isEqualTo(expected);
    }
#end

    @Test
    void listsInOrderOfCreation() {
        var first = service.create(Samples.wanted(1));
        var second = service.create(Samples.wanted(2));

        assertThat(service.list("", 10)).containsExactly(first, second);
        assertThat(service.list(first.id(), 10)).containsExactly(second);
    }

    @Test
    void deletes() {
        var created = service.create(Samples.wanted(1));

        assertThat(service.delete(created.id())).isEqualTo(created);
        assertThatThrownBy(() -> service.getById(created.id())).isInstanceOf(NotFoundException.class);
    }
#foreach($any in $anyUnique)

    @Test
    void passesFailuresOn() {
        var wanted = Samples.wanted(1);
        service.create(wanted);

        assertThatThrownBy(() -> service.create(wanted)).isInstanceOf(AlreadyCreatedException.class);
    }
#end
}
