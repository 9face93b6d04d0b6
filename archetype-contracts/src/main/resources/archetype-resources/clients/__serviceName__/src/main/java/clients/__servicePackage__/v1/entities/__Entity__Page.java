package ${package}.clients.${service.packageName}.v1.entities;

import java.util.List;

/**
 * One page of a list of ${entity.pluralWords} in the order of the query.
 *
 * @param ${entity.variables} may be empty
 * @param nextPageToken the token of the next page; empty on the last page
 */
public record ${entity}Page(List<${entity}> ${entity.variables}, String nextPageToken) {
    /** Makes a page with a copy of the list. */
    public ${entity}Page {
        ${entity.variables} = List.copyOf(${entity.variables});
    }

    /** Whether there is a next page. */
    public boolean hasNext() {
        return !nextPageToken.isEmpty();
    }
}
