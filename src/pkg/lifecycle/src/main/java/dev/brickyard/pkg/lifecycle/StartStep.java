package dev.brickyard.pkg.lifecycle;

/**
 * A part of the service and when it starts. Modules of Dagger add theirs to a set, which {@link LifecycleModule} sorts.
 *
 * @param stage when it starts; parts of one stage start in the order of their names
 * @param part what starts and stops
 */
public record StartStep(Stage stage, Managed part) {}
