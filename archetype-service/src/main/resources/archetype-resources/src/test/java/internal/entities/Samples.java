package ${package}.internal.entities;

import java.time.Instant;

import ${package}.internal.entities.${entityPackage}.v1.${entity};

/** Entities for tests. */
public final class Samples {
    /** When samples were created. */
    public static final Instant CREATED_AT = Instant.parse("2026-01-02T03:04:05.123456Z");

    private Samples() {}

    /** A new one with an email made of the username. */
    public static ${entity} named(String username) {
        var id = ${entity}.IDS.next();
        return new ${entity}(id, username, username + "@example.com", CREATED_AT, CREATED_AT);
    }
}
