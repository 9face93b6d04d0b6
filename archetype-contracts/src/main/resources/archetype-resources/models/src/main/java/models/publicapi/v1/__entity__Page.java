package ${package}.models.publicapi.v1;

import java.util.List;

/**
 * A part of the list of all, oldest first.
 *
 * @param ${entityPluralVar} may be empty
 * @param nextPageToken asks for the page after this one; empty on the last page
 */
#wrapped("public record ${entity}Page(" ["List<${entity}> ${entityPluralVar}", "String nextPageToken"] ") {")
    /** Copies the list. */
    public ${entity}Page {
        ${entityPluralVar} = List.copyOf(${entityPluralVar});
    }
}
