package dev.brickyard.pkg.config;

/**
 * A problem of the configuration.
 *
 * @param variable the invalid variable, or the record whose constructor rejected its values
 * @param description one line with the variable, its value (secrets masked), the rule and an example
 */
public record ConfigProblem(String variable, String description) {}
