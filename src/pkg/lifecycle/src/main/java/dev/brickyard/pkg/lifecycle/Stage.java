package dev.brickyard.pkg.lifecycle;

/** The stages of a start. Components start in the order of these constants and stop in reverse order. */
public enum Stage {
    /** Export of telemetry, such as spans. */
    TELEMETRY,
    /** The management server, which serves liveness and readiness until the end of the stop. */
    MANAGEMENT,
    /** Databases, which start on their own threads; {@link #DATABASE_READY} waits for them. */
    DATABASE,
    /** Caches, which connect in the background. */
    CACHE,
    /** Clients of other services, which connect at first use and are needed until the servers have stopped. */
    CLIENT,
    /** HTTP servers. Requests fail with 503 until the database is ready. */
    HTTP,
    /** gRPC servers. Calls fail with UNAVAILABLE until the database is ready. */
    GRPC,
    /** Waits for the databases. */
    DATABASE_READY,
    /** Clients of message brokers, which connect at first use. */
    PRODUCER,
    /** Background workers, such as consumers and relays, which start after all their dependencies. */
    WORKER,
    /** Components that requests do not need, such as JVM metrics. */
    BACKGROUND,
    /** Readiness: set last and withdrawn first, so that load balancers stop sending requests before the servers stop. */
    HEALTH;

    /** Returns a step that starts {@code part} in this stage. */
    public StartStep starts(Managed part) {
        return new StartStep(this, part);
    }
}
