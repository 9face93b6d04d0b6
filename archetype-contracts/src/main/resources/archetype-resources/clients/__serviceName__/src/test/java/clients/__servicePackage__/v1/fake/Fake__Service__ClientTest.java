package ${package}.clients.${service.packageName}.v1.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

import ${pkgPackage}.errors.InternalException;
import ${package}.clients.${service.packageName}.v1.${service.type}Client;
import ${package}.clients.${service.packageName}.v1.${service.type}ClientContract;
import ${package}.clients.${service.packageName}.v1.${service.first}Samples;

class Fake${service.type}ClientTest implements ${service.type}ClientContract {
    private final Fake${service.type}Client fake = new Fake${service.type}Client();

    @Override
    public ${service.type}Client client() {
        return fake;
    }

    @Test
    void failsAsToldUntilToldOtherwise() {
        var created = fake.create${service.first}(${service.first}Samples.next(#if(!$service.first.foreignKeys.empty)fake#end));
        var failure = InternalException.temporary("no route to host", null);

        fake.failWith(failure);
        assertThatThrownBy(() -> fake.get${service.first}ById(created.id())).isSameAs(failure);

        fake.failWith(null);
        fake.get${service.first}ById(created.id());
    }

    @Test
    void tellsAnObserverWhatChanges() {
        var changes = new ArrayList<FakeChange>();
        fake.observe(changes::add);

        var created = fake.create${service.first}(${service.first}Samples.next(#if(!$service.first.foreignKeys.empty)fake#end));
#if($service.first.deletable)
        fake.delete${service.first}(created.id());

        assertThat(changes).containsExactly(new FakeChange(null, created), new FakeChange(created, null));
#else

        assertThat(changes).containsExactly(new FakeChange(null, created));
#end
    }
}
