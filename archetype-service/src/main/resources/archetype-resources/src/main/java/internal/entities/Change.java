package ${package}.internal.entities;

/**
 * What a change replaced, and by what.
 *
 * @param before the state that this very change replaced
 * @param after the state since
 */
public record Change<T>(T before, T after) {}
