package ${package}.testing.broken.internal.unmarked;

/** Lies in a package without package-info. */
public interface Unmarked {}
