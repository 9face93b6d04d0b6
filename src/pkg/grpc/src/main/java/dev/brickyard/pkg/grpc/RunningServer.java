package dev.brickyard.pkg.grpc;

import io.grpc.Server;
import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A started server with its pipeline and health service; stops them in order. */
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
                log.warn("cancelling {} calls that still run after {} ms", pipeline.running(), grace.toMillis());
                pipeline.endAll(Status.Code.UNAVAILABLE);
                awaitCalls(CANCEL);
            }
            server.shutdownNow().awaitTermination(CANCEL.toMillis(), TimeUnit.MILLISECONDS);
            // handlers must return before the resources that they use are closed
            if (!pipeline.stop(CANCEL)) {
                log.warn("some handlers did not react to an interrupt and keep running");
            }
        } finally {
            server.shutdownNow();
            pipeline.close();
        }
    }

    // health watches may stay open forever: wait only for calls of the pipeline
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
