package ${package}.internal.entities;

/** The states of an entity before and after a change. */
public record Change<T>(T before, T after) {}
