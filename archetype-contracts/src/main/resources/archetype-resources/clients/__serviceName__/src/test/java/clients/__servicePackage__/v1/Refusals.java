package ${package}.clients.${service.packageName}.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import ${pkgPackage}.errors.AlreadyCreatedException;
import ${pkgPackage}.errors.BadRequestException;
import ${pkgPackage}.errors.InUseException;
import ${pkgPackage}.errors.NotFoundException;
import ${pkgPackage}.errors.OutdatedException;
import ${pkgPackage}.testing.Concurrently;

/** Asserts that calls are refused, with the expected error. */
final class Refusals {
    private Refusals() {}

    static void assertNotFound(String what, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(NotFoundException.class, thrown -> {
            assertThat(thrown.publicMessage()).isEqualTo(what + " not found");
            assertThat(thrown.field()).isEmpty();
        });
    }

    static void assertMissing(String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(NotFoundException.class, thrown -> {
            assertThat(thrown.publicMessage()).isEqualTo(field + " not found");
            assertThat(thrown.field()).contains(field);
        });
    }

    static void assertReferredTo(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InUseException.class);
    }

    static void assertOutdated(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(OutdatedException.class);
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
        var succeeded = Concurrently.call(4, n -> {
            try {
                call.run();
                return true;
            } catch (AlreadyCreatedException e) {
                return false;
            }
        });
        assertThat(succeeded).containsOnlyOnce(true);
    }
}
