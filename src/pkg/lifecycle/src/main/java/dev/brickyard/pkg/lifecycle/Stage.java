package dev.brickyard.pkg.lifecycle;

/** When a part of the service starts: in the order of these constants; parts stop in the opposite order. */
public enum Stage {
    /** Export of what all later parts tell of themselves, such as spans. */
    TELEMETRY,
    /** The management server: from here on until the end of the stop the service tells whether it is alive and ready. */
    MANAGEMENT,
    /** Databases, which start on threads of their own while later parts start; {@link #DATABASE_READY} waits for them. */
    DATABASE,
    /** Caches, which connect in the background: nothing waits for them. */
    CACHE,
    /** HTTP servers. Requests fail with 503 until the database is ready. */
    HTTP,
    /** gRPC servers. Calls fail with UNAVAILABLE until the database is ready, as they would without a server. */
    GRPC,
    /** The wait for the databases. */
    DATABASE_READY,
    /** Clients of message brokers, which connect when they are first used. */
    PRODUCER,
    /** What works on its own, such as consumers and relays: it starts once all that it uses is there. */
    WORKER,
    /** What no request needs, such as metrics of the JVM. */
    BACKGROUND,
    /** Readiness, which is told last and taken back first, so that callers turn away before requests are refused. */
    HEALTH;

    /** Puts a part into this stage. */
    public StartStep starts(Managed part) {
        return new StartStep(this, part);
    }
}
