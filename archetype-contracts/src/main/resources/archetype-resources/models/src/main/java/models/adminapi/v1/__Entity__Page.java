package ${package}.models.adminapi.v1;

import java.util.List;

import ${package}.models.entities.${entity.packageName}.v1.${entity};

/**
 * A page of ${entity.pluralWords}.
 *
 * @param ${entity.variables} may be empty
 * @param nextPageToken the page token of the next page; empty on the last page
 */
public record ${entity}Page(List<${entity}> ${entity.variables}, String nextPageToken) {
    /** Copies the list. */
    public ${entity}Page {
        ${entity.variables} = List.copyOf(${entity.variables});
    }
}
