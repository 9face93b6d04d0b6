package dev.brickyard.it.fault;

import dev.brickyard.it.server.Part;
import dev.brickyard.it.server.Proxy;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** A failure of a component, or of its connection to one process of the service, under load. */
public enum Fault {
    SERVICE_KILLED(false, killed(parts -> parts.first().service())),
    SERVICE_FROZEN(false, frozen(parts -> parts.first().service())),
    SERVICE_RESTARTED(false, restarted(parts -> parts.first().service())),
    RELAY_FROZEN_IN_A_BATCH(true, Fault::relayFrozen),

    POSTGRES_KILLED(true, killed(Parts::postgres)),
    POSTGRES_FROZEN(false, frozen(Parts::postgres)),
    POSTGRES_RESTARTED(false, restarted(Parts::postgres)),
    POSTGRES_HUNG(false, hung(Replica::toPostgres)),
    POSTGRES_REFUSING(false, refusing(Replica::toPostgres)),
    POSTGRES_CUT_OFF(false, cutOff(Replica::toPostgres)),

    REDIS_KILLED(false, killed(Parts::redis)),
    REDIS_FROZEN(false, frozen(Parts::redis)),
    REDIS_RESTARTED(false, restarted(Parts::redis)),
    REDIS_HUNG(false, hung(Replica::toRedis)),
    REDIS_REFUSING(false, refusing(Replica::toRedis)),
    REDIS_CUT_OFF(false, cutOff(Replica::toRedis)),
    REDIS_CUT_OFF_AND_SERVICE_KILLED(true, Fault::cutOffAndKilled),
    REDIS_CUT_OFF_AND_SERVICE_RESTARTED(false, Fault::cutOffAndRestarted),
    REDIS_FROM_A_SNAPSHOT(true, Fault::fromSnapshot),

    KAFKA_KILLED(true, killed(Parts::kafka)),
    KAFKA_FROZEN(false, frozen(Parts::kafka)),
    KAFKA_RESTARTED(false, restarted(Parts::kafka)),
    KAFKA_HUNG(false, hung(Replica::toKafka)),
    KAFKA_REFUSING(false, refusing(Replica::toKafka)),
    KAFKA_CUT_OFF(false, cutOff(Replica::toKafka));

    private static final int CHANGES = 10;
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(12);
    private static final Duration TIME = Boolean.getBoolean("it.thorough") ? LONG : SHORT;

    private final boolean quick;
    private final Course course;

    Fault(boolean quick, Course course) {
        this.quick = quick;
        this.course = course;
    }

    /** Returns the cases to run: the quick ones, all in a thorough run, or those listed in {@code -Dit.cases}. */
    public static Stream<Fault> chosen() {
        return Stream.of(values()).filter(each -> Cases.chosen(each, each.quick));
    }

    /** Begins the fault, waits and ends it while the workload continues. */
    void befall(Parts parts, Workload workload) {
        course.take(parts, workload);
    }

    private interface Course {
        void take(Parts parts, Workload workload);
    }

    private static Course killed(Function<Parts, Part> part) {
        return lasting(parts -> part.apply(parts).kill(), parts -> part.apply(parts).startAgain());
    }

    private static Course frozen(Function<Parts, Part> part) {
        return lasting(parts -> part.apply(parts).freeze(), parts -> part.apply(parts).thaw());
    }

    private static Course restarted(Function<Parts, Part> part) {
        return (parts, workload) -> part.apply(parts).restart();
    }

    private static Course hung(Function<Replica, Proxy> way) {
        return lasting(
                parts -> parts.each(replica -> way.apply(replica).hang()),
                parts -> parts.each(replica -> way.apply(replica).pass()));
    }

    private static Course refusing(Function<Replica, Proxy> way) {
        return lasting(
                parts -> parts.each(replica -> way.apply(replica).refuse()),
                parts -> parts.each(replica -> way.apply(replica).pass()));
    }

    private static Course cutOff(Function<Replica, Proxy> way) {
        return lasting(
                parts -> way.apply(parts.first()).refuse(),
                parts -> way.apply(parts.first()).pass());
    }

    private static Course lasting(Consumer<Parts> begin, Consumer<Parts> end) {
        return (parts, workload) -> {
            begin.accept(parts);
            try {
                workload.goOn(TIME, CHANGES);
            } finally {
                end.accept(parts);
            }
        };
    }

    /** The connection is cut long enough to show whether the other process continues to serve stale values. */
    private static void cutOffAndKilled(Parts parts, Workload workload) {
        parts.first().toRedis().refuse();
        workload.goOn(LONG, CHANGES);
        parts.first().service().kill();
        parts.first().toRedis().pass();
        parts.first().service().startAgain();
    }

    private static void cutOffAndRestarted(Parts parts, Workload workload) {
        parts.first().toRedis().refuse();
        workload.goOn(TIME, CHANGES);
        parts.first().service().stop();
        parts.first().toRedis().pass();
        parts.first().service().startAgain();
    }

    private static void fromSnapshot(Parts parts, Workload workload) {
        parts.redis().takeSnapshot();
        workload.goOn(TIME, CHANGES);
        parts.redis().restart();
    }

    /** Freezes each process in turn, since any of them may be the relay. */
    private static void relayFrozen(Parts parts, Workload workload) {
        parts.each(replica -> {
            replica.toKafka().hang();
            workload.goOn(SHORT, CHANGES);
            replica.service().freeze();
            replica.toPostgres().cut();
            workload.goOn(SHORT, CHANGES);
            replica.service().thaw();
            replica.toKafka().pass();
            workload.goOn(SHORT, CHANGES);
        });
    }
}
