package dev.brickyard.pkg.grpc;

import com.google.protobuf.FieldMask;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import dev.brickyard.pkg.errors.BadRequestException;

/** Reads the field masks of update requests. */
public final class Masks {
    private static final List<String> EVERY_PATH = List.of("*");

    private Masks() {}

    /**
     * Returns the names of the fields to change.
     *
     * @param mask the field {@code update_mask}; {@code *} means all allowed paths
     * @param allowed the names of the fields that the request may change
     * @param present returns the names of the fields that the request sets, which are changed if the mask is empty
     * @throws BadRequestException for the field {@code update_mask} if it contains another path
     */
    public static Set<String> paths(FieldMask mask, Set<String> allowed, Supplier<Set<String>> present) {
        var paths = mask.getPathsList();
        if (paths.isEmpty()) {
            return present.get();
        }
        if (paths.equals(EVERY_PATH)) {
            return allowed;
        }
        if (!allowed.containsAll(paths)) {
            throw new BadRequestException(
                    "update_mask", "must contain only the paths " + String.join(", ", new TreeSet<>(allowed)));
        }
        return Collections.unmodifiableSet(new LinkedHashSet<>(paths));
    }
}
