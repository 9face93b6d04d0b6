package dev.brickyard.pkg.config;

/**
 * One thing wrong with the environment.
 *
 * @param variable the variable at fault, or the record whose variables contradict each other
 * @param description one line that names variable, value (secrets masked), rule and example
 */
public record ConfigProblem(String variable, String description) {}
