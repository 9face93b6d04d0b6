package dev.brickyard.pkg.testing;

import java.util.Map;

/**
 * A database of a test's own.
 *
 * @param name name of the database
 * @param environment the variables of a service that uses it, patient enough for a machine that is busy with tests
 */
public record TestDatabase(String name, Map<String, String> environment) {}
