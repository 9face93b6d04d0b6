package ${package}.internal.services.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

import ${pkgPackage}.errors.AlreadyCreatedException;
import ${pkgPackage}.errors.NotFoundException;
import ${package}.internal.database.InMemory${entity}Store;
import ${package}.internal.entities.${entityPackage}.v1.${entity};

class Default${entity}ServiceTest {
    private Instant now = Instant.parse("2026-01-02T03:04:05.123456Z");
    private final InMemory${entity}Store store = new InMemory${entity}Store();
    private final ${entity}Service service = ${entity}Service.over(store, () -> now);

    @Test
    void givesIdAndTimes() {
        var created = service.create("ada", "ada@example.com");

        assertThat(created.id()).matches(${entity}.IDS::matches);
        assertThat(created).isEqualTo(new ${entity}(created.id(), "ada", "ada@example.com", now, now));
    }

    @Test
    void getsByEveryKey() {
        var created = service.create("ada", "ada@example.com");

        assertThat(service.getById(created.id())).isEqualTo(created);
        assertThat(service.getByEmail("ada@example.com")).isEqualTo(created);
        assertThat(service.getByUsername("ada")).isEqualTo(created);
    }

    @Test
    void changesUsernameAndTimeOfLastChange() {
        var created = service.create("ada", "ada@example.com");
        now = now.plusSeconds(60);

        var change = service.updateUsername(created.id(), "lovelace");

        assertThat(change.before()).isEqualTo(created);
        assertThat(change.after().username()).isEqualTo("lovelace");
        assertThat(change.after().createdAt()).isEqualTo(created.createdAt());
        assertThat(change.after().updatedAt()).isEqualTo(now);
    }

    @Test
    void listsInOrderOfCreation() {
        var first = service.create("ada", "ada@example.com");
        var second = service.create("eve", "eve@example.com");

        assertThat(service.list("", 10)).containsExactly(first, second);
        assertThat(service.list(first.id(), 10)).containsExactly(second);
    }

    @Test
    void deletes() {
        var created = service.create("ada", "ada@example.com");

        assertThat(service.delete(created.id())).isEqualTo(created);
        assertThatThrownBy(() -> service.getById(created.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void passesFailuresOn() {
        service.create("ada", "ada@example.com");

        assertThatThrownBy(() -> service.create("ada", "eve@example.com")).isInstanceOf(AlreadyCreatedException.class);
    }
}
