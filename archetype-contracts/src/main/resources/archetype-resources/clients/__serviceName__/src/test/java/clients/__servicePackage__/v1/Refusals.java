package ${package}.clients.${service.packageName}.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import ${pkgPackage}.errors.AlreadyCreatedException;
import ${pkgPackage}.errors.BadRequestException;
import ${pkgPackage}.errors.NotFoundException;

/** Asserts that calls are refused, with the expected error. */
final class Refusals {
    private Refusals() {}

    static void assertNotFound(String what, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(NotFoundException.class, thrown -> {
            assertThat(thrown.publicMessage()).isEqualTo(what + " not found");
            assertThat(thrown.field()).isEmpty();
        });
    }

    static void assertInUse(String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(AlreadyCreatedException.class, thrown -> {
            assertThat(thrown.publicMessage()).isEqualTo(field + " is already in use");
            assertThat(thrown.field()).contains(field);
        });
    }

    static void assertBadRequest(String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BadRequestException.class, thrown -> {
            assertThat(thrown.publicMessage()).startsWith(field + " ");
            assertThat(thrown.field()).contains(field);
        });
    }

    /** Makes the same call four times at once: one succeeds, all others are refused as already created. */
    static void assertOneSucceeds(Runnable call) throws Exception {
        Callable<Boolean> attempt = () -> {
            try {
                call.run();
                return true;
            } catch (AlreadyCreatedException e) {
                return false;
            }
        };
        var threads = Executors.newFixedThreadPool(4);
        try {
            var succeeded = new ArrayList<Boolean>();
            for (var outcome : threads.invokeAll(Collections.nCopies(4, attempt))) {
                succeeded.add(outcome.get());
            }
            assertThat(succeeded).containsOnlyOnce(true);
        } finally {
            threads.shutdownNow();
        }
    }
}
