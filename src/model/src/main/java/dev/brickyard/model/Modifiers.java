package dev.brickyard.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The modifiers of a field.
 *
 * @param unique whether values are unique; a Get rpc then finds an entity by the value
 * @param optional whether the value may be absent
 * @param updatable whether an Update rpc of its own changes it
 * @param editable whether the Update rpc of the entity changes it
 * @param indexed whether lists can be filtered by it
 * @param caseless whether unique values are compared without regard to the case of ASCII letters
 * @param visibility who may see it
 */
public record Modifiers(
        boolean unique,
        boolean optional,
        boolean updatable,
        boolean editable,
        boolean indexed,
        boolean caseless,
        Visibility visibility) {
    /** The modifiers that are set, in the order of the components, without case and visibility. */
    List<String> words() {
        var words = new ArrayList<String>();
        if (unique) {
            words.add("unique");
        }
        if (optional) {
            words.add("optional");
        }
        if (updatable) {
            words.add("updatable");
        }
        if (editable) {
            words.add("editable");
        }
        if (indexed) {
            words.add("indexed");
        }
        return words;
    }
}
