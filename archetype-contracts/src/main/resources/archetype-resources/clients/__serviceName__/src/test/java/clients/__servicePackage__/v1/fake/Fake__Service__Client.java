package ${package}.clients.${service.packageName}.v1.fake;

import org.jspecify.annotations.Nullable;

import ${pkgPackage}.errors.ServiceException;
import ${package}.clients.${service.packageName}.v1.${service.type}Client;

/** Behaves like ${service}, in memory: the same results, the same errors. Starts empty. */
public final class Fake${service.type}Client implements ${service.type}Client#foreach($entity in $service.entities), Fake${entity}Calls#end {
    private final FakeTables tables = new FakeTables();

    /** Makes all later calls throw {@code failure}, as if from the service; null ends this. */
    public void failWith(@Nullable ServiceException failure) {
        tables.failWith(failure);
    }

    /** Passes all later changes to {@code observer}, in their order, before the call that made them returns. */
    public void observe(java.util.function.Consumer<FakeChange> observer) {
        tables.observe(observer);
    }

    /** For the calls of this package: no other code can use the result. */
    @Override
    public FakeTables tables() {
        return tables;
    }
}
