package ${package}.internal.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import ${pkgPackage}.constants.Position;
import ${pkgPackage}.database.postgres.Connections;
import ${pkgPackage}.errors.BadRequestException;
import ${pkgPackage}.errors.InUseException;
import ${pkgPackage}.errors.InternalException;
import ${pkgPackage}.errors.NotFoundException;
import ${pkgPackage}.errors.ServiceException;
import ${pkgPackage}.testing.Concurrently;
import ${pkgPackage}.testing.PostgresExtension;
import ${pkgPackage}.testing.TestDatabase;
import ${package}.internal.database.${entity}StoreContract;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Edit;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Fixtures;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Query;

@ExtendWith(PostgresExtension.class)
class Postgres${entity}StoreTest extends ${entity}StoreContract {
    private static TestTables tables;
    private static Postgres${entity}Store store;

    @BeforeAll
    static void migrate(TestDatabase test) throws Exception {
        tables = TestTables.in(test);
        store = new Postgres${entity}Store(tables.connections(), tables.connections());
    }

    @AfterAll
    static void stop() throws Exception {
        tables.close();
    }

    @BeforeEach
    void empty() {
        tables.reset("\"${entity.table}\"", "\"${entity.requestTable}\"");
    }

    @Override
    protected Postgres${entity}Store store() {
        return store;
    }

    @Test
    void readsOnlyListsFromTheReader() {
        Connections unreachable = () -> {
            throw new SQLException("reader is down", "08001");
        };
        var withoutReader = new Postgres${entity}Store(tables.connections(), unreachable);
        var first = withoutReader.create(${entity}Fixtures.numbered(1), #if(!$entity.secrets.empty)${entity}Fixtures.secrets(1), #{end}null);

        assertThat(withoutReader.findById(first.id())).isEqualTo(first);
#foreach($field in $entity.uniques)
        assertThat(withoutReader.findBy${field.pascal}(${entity}Fixtures.${field.camel}Of(1))).isEqualTo(first);
#end
        assertThatThrownBy(() -> withoutReader.list(${entity}Query.ALL, Position.FIRST, 1)).asInstanceOf(type(InternalException.class)).returns(true, InternalException::temporary);
    }

    @Test
    void forgetsRequestIdsAfterADay() {
        IntStream.range(0, 3).forEach(n -> create(${entity}Fixtures.numbered(n), "request " + n));
        tables.statements().update("UPDATE \"${entity.requestTable}\" SET created_at = created_at - interval '25 hours'");

        var created = create(${entity}Fixtures.numbered(3), "request 1");

        assertThat(store.list(${entity}Query.ALL.withNewestFirst(), Position.FIRST, 1)).containsExactly(created);
        assertThat(tables.statements().query("SELECT request_id FROM \"${entity.requestTable}\"", row -> row.getString("request_id"))).containsExactly("request 1");
    }
#foreach($field in $entity.strings)
#if(!$field.secret)

    @Test
    void refusesTooLong${field.pascal}AsHandlersDo() {
        var tooLong = ${entity}Fixtures.with${field.pascal}(${entity}Fixtures.numbered(1), "x".repeat($field.max + 1));

        assertThatThrownBy(() -> create(tooLong, null)).isInstanceOf(BadRequestException.class);
    }
#end
#end
#foreach($field in $entity.foreignKeys)

    @Test
    void refusesUnknown${field.pascal}() {
        var unknown = ${entity}Fixtures.${field.camel}Of(99);

        assertUnknown("${field.name}", () -> create(${entity}Fixtures.with${field.pascal}(${entity}Fixtures.numbered(1), unknown), null));
#if($field.updatable || $field.editable)
        var created = create(${entity}Fixtures.numbered(1), null);
#end
#if($field.updatable)
        assertUnknown("${field.name}", () -> store.update${field.pascal}(created.id(), unknown, ${entity}Fixtures.TIME, null));
#end
#if($field.editable)
        assertUnknown("${field.name}", () -> store.update(created.id(), ${entity}Edit.NONE.with${field.pascal}(unknown), ${entity}Fixtures.TIME, null));
#end
    }
#set($target = $service.entity($field.refersTo))
#if($target.deletable())

    @Test
    void keepsThe${target}OfA${field.pascal}() {
        var created = create(${entity}Fixtures.numbered(1), null);
        var targets = new Postgres${target}Store(tables.connections(), tables.connections());
        var id = ${field.present("created.${field.camel}()")};

        assertThatThrownBy(() -> targets.delete(id, #if($target.softDelete())${entity}Fixtures.TIME, #{end}null)).isInstanceOf(InUseException.class);
        assertThat(targets.findById(id).id()).isEqualTo(id);
#if($entity.deletable() && ($target.softDelete() || !$entity.softDelete()) && $service.onlyReferred($field))

        store.delete(created.id(), #if($entity.softDelete())${entity}Fixtures.TIME, #{end}null);
        assertThat(targets.delete(id, #if($target.softDelete())${entity}Fixtures.TIME, #{end}null).id()).isEqualTo(id);
        assertUnknown("${field.name}", () -> create(${entity}Fixtures.numbered(1), null));
#end
    }

    @Test
    void neverRefersToA${target}ThatIsDeletedAtTheSameTimeBy${field.pascal}() throws Exception {
        var targets = new Postgres${target}Store(tables.connections(), tables.connections());

        for (var n = 1; n < 6; n++) {
            var sample = ${entity}Fixtures.numbered(n);
            var id = ${field.present("sample.${field.camel}()")};
            Runnable creation = () -> create(sample, null);
            Runnable deletion = () -> targets.delete(id, #if($target.softDelete())${entity}Fixtures.TIME, #{end}null);
            var succeeded = Concurrently.call(2, caller -> succeeds(caller == 0 ? creation : deletion));

            assertThat(succeeded).containsOnlyOnce(true);
        }
    }
#end
#end
#if(!$service.ofDeletable($entity).empty)

    private static boolean succeeds(Runnable change) {
        try {
            change.run();
            return true;
        } catch (NotFoundException | InUseException other) {
            return false;
        }
    }
#end
#if(!$entity.foreignKeys.empty)

    private static void assertUnknown(String field, ThrowingCallable call) {
        assertThatThrownBy(call).asInstanceOf(type(NotFoundException.class)).satisfies(e -> assertThat(e.field()).hasValue(field));
    }
#end
}
