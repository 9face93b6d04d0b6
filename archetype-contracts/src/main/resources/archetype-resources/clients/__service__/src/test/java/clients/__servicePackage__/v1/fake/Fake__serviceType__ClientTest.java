package ${package}.clients.${servicePackage}.v1.fake;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import ${pkgPackage}.errors.InternalException;
#set($clients = "${package}.clients.${servicePackage}.v1")
#imports(["${clients}.${serviceType}Client", "${clients}.${serviceType}ClientContract", "${clients}.${entity}Samples"])

#folded("class Fake${serviceType}ClientTest" "extends ${serviceType}ClientContract {")
#folded("    private final Fake${serviceType}Client fake =" "new Fake${serviceType}Client();")

    @Override
    protected ${serviceType}Client client() {
        return fake;
    }

    @Test
    void failsAsToldUntilToldOtherwise() {
        var created = fake.create${entity}(${entity}Samples.next());
        var failure = InternalException.temporary("no route to host", null);

        fake.failWith(failure);
        ThrowingCallable get = () -> fake.get${entity}ById(created.id());
        assertThatThrownBy(get).isSameAs(failure);

        fake.failWith(null);
        fake.get${entity}ById(created.id());
    }
}
