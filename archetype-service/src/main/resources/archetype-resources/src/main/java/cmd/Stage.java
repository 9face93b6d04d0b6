package ${package}.cmd;

/** The order in which the parts start; they stop in the opposite one. */
enum Stage {
    /** Spans of all that follows have somewhere to go. */
    TRACING,
    /** Waits for the database and migrates it, on its own thread while the others start. */
    DATABASE,
#foreach($any in $ifCache)
    /** Connects, likewise; nothing waits for it. */
    CACHE,
#end
#foreach($any in $ifHttp)
    /** Tells from now on that the service lives, and that it is not ready; other requests fail like calls. */
    HTTP,
#end
    /** Takes calls; they fail with UNAVAILABLE until the database is ready, as they would without a server. */
    GRPC,
    /** Ends the wait for the database. */
    DATABASE_READY,
#foreach($any in $ifEvents)
    /** Connects with the first event, and is closed after the last. */
    KAFKA,
    /** Sends on its own thread what the database holds for Kafka. */
    OUTBOX,
#end
    /** Follows a little later on its own thread, since no call needs it. */
    JVM_METRICS,
    /** Reports readiness last, and takes it back first, so that callers turn away before calls are refused. */
    HEALTH
}
