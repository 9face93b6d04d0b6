package dev.brickyard.model;

import java.util.List;

/**
 * What the parameter {@code fields} says of an entity.
 *
 * @param fields in the order given; never empty
 * @param delete hard, soft or none: whether the Delete rpc removes the row, marks it, or does not exist
 * @param composites fields that are unique together
 * @param batch whether an rpc returns several entities by their ids
 */
record Definition(List<Field> fields, String delete, List<List<Field>> composites, boolean batch) {
    static final String HARD = "hard";
    static final String SOFT = "soft";
    static final String NONE = "none";

    Definition {
        fields = List.copyOf(fields);
        composites = List.copyOf(composites);
    }
}
