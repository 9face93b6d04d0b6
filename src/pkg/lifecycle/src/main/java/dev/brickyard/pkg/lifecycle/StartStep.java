package dev.brickyard.pkg.lifecycle;

/**
 * A component and the stage in which it starts. Dagger modules contribute steps to a set, from which
 * {@link LifecycleModule} creates the {@link Lifecycle}.
 *
 * @param stage the stage; within a stage, components start in the order of their names
 * @param part the component
 */
public record StartStep(Stage stage, Managed part) {}
