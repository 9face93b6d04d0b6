package dev.brickyard.pkg.http.grpc;

import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import dev.brickyard.pkg.grpc.ErrorTable;
import dev.brickyard.pkg.http.Answer;
import dev.brickyard.pkg.http.Filter;
import dev.brickyard.pkg.http.Handler;
import dev.brickyard.pkg.http.Request;

/**
 * Bounds the gRPC calls of a handler, including their retries, by the deadline of the request, and cancels calls that still
 * run when the handler returns. The status of a failed call becomes the response: for example, NOT_FOUND becomes 404, and
 * UNAVAILABLE and DEADLINE_EXCEEDED become 503.
 */
public final class GrpcDeadlineFilter implements Filter {
    private static final ScheduledThreadPoolExecutor TIMER = timer();

    @Override
    public Answer filter(Request request, Handler next) throws Exception {
        var remaining = request.remaining().toNanos();
        var context = Context.current().withDeadlineAfter(remaining, TimeUnit.NANOSECONDS, TIMER);
        try {
            return context.call(() -> next.handle(request));
        } catch (StatusRuntimeException e) {
            throw ErrorTable.fromStatus(e);
        } finally {
            context.cancel(null);
        }
    }

    private static ScheduledThreadPoolExecutor timer() {
        var timer = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "grpc-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true); // most requests end before their deadline
        return timer;
    }
}
