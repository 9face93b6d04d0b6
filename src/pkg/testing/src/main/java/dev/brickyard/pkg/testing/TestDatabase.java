package dev.brickyard.pkg.testing;

import java.util.Map;

/**
 * A database that belongs to one test class.
 *
 * @param name name of the database
 * @param environment variables of a service that uses the database, with timeouts long enough for a busy machine
 */
public record TestDatabase(String name, Map<String, String> environment) {}
