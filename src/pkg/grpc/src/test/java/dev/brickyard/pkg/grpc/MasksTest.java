package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.FieldMask;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.errors.BadRequestException;

class MasksTest {
    private static final Set<String> ALLOWED = Set.of("note", "status", "due_on");

    @Test
    void containTheFieldsToChange() {
        assertThat(paths("status", "note", "status")).containsExactly("status", "note");
    }

    @Test
    void areTheGivenFieldsIfEmpty() {
        assertThat(paths()).containsExactly("note");
    }

    @Test
    void containAllFieldsWithAStar() {
        assertThat(paths("*")).isEqualTo(ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "", "dueOn", "note.text", "status,note", "*"})
    void rejectsOtherPaths(String path) {
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> paths("note", path))
                .withMessage("update_mask must contain only the paths due_on, note, status")
                .satisfies(e -> assertThat(e.field()).hasValue("update_mask"));
    }

    private static Set<String> paths(String... paths) {
        var mask = FieldMask.newBuilder().addAllPaths(List.of(paths)).build();
        return Masks.paths(mask, ALLOWED, () -> Set.of("note"));
    }
}
