package ${package}.cmd;

/** The order in which the parts start; they stop in the opposite one. */
enum Stage {
    /** Spans of all that follows have somewhere to go. */
    TRACING,
    /** Connects on its own thread while the others start. */
    CACHE,
    /** Liveness can be asked for while the service waits for its database. */
    OPERATIONS,
    /** Waits for the database and migrates it. */
    DATABASE,
    /** Takes calls. */
    GRPC,
    /** Follows a little later on its own thread, since no call needs it. */
    JVM_METRICS,
    /** Reports readiness last, and takes it back first, so that callers turn away before calls are refused. */
    HEALTH
}
