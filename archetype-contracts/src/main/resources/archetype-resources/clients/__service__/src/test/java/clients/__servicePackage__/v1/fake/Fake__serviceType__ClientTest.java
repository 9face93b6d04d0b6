package ${package}.clients.${servicePackage}.v1.fake;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import ${pkgPackage}.errors.InternalException;
import ${package}.clients.${servicePackage}.v1.${serviceType}Client;
import ${package}.clients.${servicePackage}.v1.${serviceType}ClientContract;

class Fake${serviceType}ClientTest extends ${serviceType}ClientContract {
    private final Fake${serviceType}Client fake = new Fake${serviceType}Client();

    @Override
    protected ${serviceType}Client client() {
        return fake;
    }

    @Test
    void failsAsToldUntilToldOtherwise() {
        var id = fake.create${entity}("ann", "ann@example.com").id();
        var failure = InternalException.temporary("no route to host", null);

        fake.failWith(failure);
        assertThatThrownBy(() -> fake.get${entity}ById(id)).isSameAs(failure);

        fake.failWith(null);
        fake.get${entity}ById(id);
    }
}
