package dev.brickyard.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The modifiers of a field.
 *
 * @param unique whether values are unique; a Get rpc then finds an entity by the value
 * @param optional whether the value may be absent
 * @param updatable whether an Update rpc changes it
 * @param visibility who may see it
 */
public record Modifiers(boolean unique, boolean optional, boolean updatable, Visibility visibility) {
    /** The modifiers that are set, in the order of the components, without the visibility. */
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
        return words;
    }
}
