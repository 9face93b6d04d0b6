package dev.brickyard.it.fault;

import dev.brickyard.it.server.Part;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** A failure of one component of the chain from the gateway to the servers, under load. */
public enum ChainFault {
    GATEWAY_KILLED(Chain::process, Part::kill, Part::startAgain),
    GATEWAY_FROZEN(Chain::process, Part::freeze, Part::thaw),
    GATEWAY_RESTARTED(Chain::process, Part::stop, Part::startAgain),

    SERVICE_KILLED(Chain::service, Part::kill, Part::startAgain),
    SERVICE_FROZEN(Chain::service, Part::freeze, Part::thaw),
    SERVICE_RESTARTED(Chain::service, Part::stop, Part::startAgain),

    POSTGRES_KILLED(chain -> chain.parts().postgres(), Part::kill, Part::startAgain),
    POSTGRES_FROZEN(chain -> chain.parts().postgres(), Part::freeze, Part::thaw),
    POSTGRES_RESTARTED(chain -> chain.parts().postgres(), Part::stop, Part::startAgain),

    REDIS_KILLED(chain -> chain.parts().redis(), Part::kill, Part::startAgain),
    REDIS_FROZEN(chain -> chain.parts().redis(), Part::freeze, Part::thaw),
    REDIS_RESTARTED(chain -> chain.parts().redis(), Part::stop, Part::startAgain),

    KAFKA_KILLED(chain -> chain.parts().kafka(), Part::kill, Part::startAgain),
    KAFKA_FROZEN(chain -> chain.parts().kafka(), Part::freeze, Part::thaw),
    KAFKA_RESTARTED(chain -> chain.parts().kafka(), Part::stop, Part::startAgain);

    private static final int CHANGES = 4;
    private static final Duration TIME = Duration.ofSeconds(12);

    private final Function<Chain, Part> part;
    private final Consumer<Part> begin;
    private final Consumer<Part> end;

    ChainFault(Function<Chain, Part> part, Consumer<Part> begin, Consumer<Part> end) {
        this.part = part;
        this.begin = begin;
        this.end = end;
    }

    /** Returns the cases to run: all, or those listed in {@code -Dit.cases}. */
    public static Stream<ChainFault> chosen() {
        return Stream.of(values()).filter(each -> Cases.chosen(each, true));
    }

    /** Returns whether clients may get no response. */
    boolean breaksConnections() {
        return this == GATEWAY_KILLED || this == GATEWAY_FROZEN || this == GATEWAY_RESTARTED;
    }

    /** Begins the fault, waits and ends it while the workload continues. */
    void befall(Chain chain, Workload workload) {
        begin.accept(part.apply(chain));
        try {
            workload.goOn(TIME, CHANGES);
        } finally {
            end.accept(part.apply(chain));
        }
    }
}
