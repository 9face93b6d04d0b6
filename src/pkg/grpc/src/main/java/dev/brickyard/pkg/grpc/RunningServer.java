package dev.brickyard.pkg.grpc;

import io.grpc.Server;
import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that listens, with all that it holds, and the way it stops. */
record RunningServer(Server server, CallPipeline pipeline, ServingHealth health) {
    private static final Logger log = LoggerFactory.getLogger(RunningServer.class);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration FLUSH = Duration.ofMillis(500);
    private static final Duration CANCEL = Duration.ofSeconds(1);

    int port() {
        return server.getPort();
    }

    void stop(Duration drainDelay, Duration grace) throws InterruptedException {
        health.stop();
        try {
            TimeUnit.MILLISECONDS.sleep(drainDelay.toMillis());
            server.shutdown();
            if (!awaitCalls(grace)) {
                log.warn("{} calls still run after {} ms and are cancelled", pipeline.running(), grace.toMillis());
                pipeline.endAll(Status.Code.UNAVAILABLE);
                awaitCalls(CANCEL);
            }
            server.shutdownNow().awaitTermination(CANCEL.toMillis(), TimeUnit.MILLISECONDS);
            // handlers let go of what they hold before it is closed under them
            if (!pipeline.stop(CANCEL)) {
                log.warn("some handlers ignore their interrupt and are left behind");
            }
        } finally {
            server.shutdownNow();
            pipeline.close();
        }
    }

    // streams of the health protocol may stay open for ever: only our own calls are waited for
    private boolean awaitCalls(Duration atMost) throws InterruptedException {
        var now = System.nanoTime();
        var end = now + atMost.toNanos();
        var idleSince = now;
        while (!server.awaitTermination(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
            now = System.nanoTime();
            idleSince = pipeline.running() == 0 ? idleSince : now;
            if (now - idleSince > FLUSH.toNanos()) {
                return true;
            }
            if (now - end >= 0) {
                return pipeline.running() == 0;
            }
        }
        return true;
    }
}
