import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.stub.ClientCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Puts load on a running user-store-svc and prints the throughput and latency of CreateUser and GetUserByID.
 *
 * <p>{@code java -cp "user-store-svc/target/app/lib/*" src/benchmark/Benchmark.java [port] [streams] [seconds]}. The
 * first failed call ends the program. Calls block, so the client needs much of the CPU: to compare two services,
 * alternate runs on one machine; do not compare absolute figures.
 */
final class Benchmark {
    private static final int FIELD = 1;
    private static final int WARM_UP_SECONDS = 5;

    private final ManagedChannel channel;
    private final int streams;
    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private final AtomicLong created = new AtomicLong();

    private Benchmark(int port, int streams) {
        this.channel = ManagedChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
        this.streams = streams;
    }

    public static void main(String[] args) throws Exception {
        var port = number(args, 0, 50051);
        var streams = number(args, 1, 32);
        var seconds = number(args, 2, 10);
        var benchmark = new Benchmark(port, streams);
        try {
            var id = benchmark.create();
            benchmark.measure("CreateUser", seconds, benchmark::create);
            benchmark.measure("GetUserByID", seconds, () -> benchmark.get(id));
        } finally {
            benchmark.channel.shutdownNow();
        }
    }

    private static int number(String[] args, int position, int otherwise) {
        return position < args.length ? Integer.parseInt(args[position]) : otherwise;
    }

    private void measure(String rpc, int seconds, Callable<?> call) throws Exception {
        load(WARM_UP_SECONDS, call);
        var nanos = load(seconds, call).sorted().toArray();
        System.out.printf(
                "%-12s %d streams: %,7d calls/s, p50 %.2f ms, p99 %.2f ms%n",
                rpc, streams, nanos.length / seconds, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
    }

    /** Runs the call on one thread per stream and returns the durations of all calls in nanoseconds. */
    private LongStream load(int seconds, Callable<?> call) throws Exception {
        var threads = Executors.newFixedThreadPool(streams);
        try {
            var end = System.nanoTime() + seconds * 1_000_000_000L;
            var stream = (Callable<long[]>) () -> callUntil(end, call);
            var all = LongStream.empty();
            for (Future<long[]> one : threads.invokeAll(IntStream.range(0, streams).mapToObj(i -> stream).toList())) {
                all = LongStream.concat(all, Arrays.stream(one.get()));
            }
            return all;
        } finally {
            threads.shutdown();
        }
    }

    private static long[] callUntil(long end, Callable<?> call) throws Exception {
        var took = LongStream.builder();
        for (var began = System.nanoTime(); began < end; ) {
            call.call();
            var done = System.nanoTime();
            took.add(done - began);
            began = done;
        }
        return took.build().toArray();
    }

    private String create() throws IOException {
        var name = run + "-" + created.incrementAndGet();
        var request = UnknownFieldSet.newBuilder()
                .addField(FIELD, field(wrapped(name)))
                .addField(2, field(wrapped(name + "@example.com")));
        return id(call("CreateUser", request.build()));
    }

    private String get(String id) throws IOException {
        var answered = id(call("GetUserByID", UnknownFieldSet.newBuilder().addField(FIELD, field(wrapped(id))).build()));
        if (!answered.equals(id)) {
            throw new IllegalStateException("requested " + id + ", received " + answered);
        }
        return answered;
    }

    private UnknownFieldSet call(String rpc, UnknownFieldSet request) {
        var method = MethodDescriptor.<UnknownFieldSet, UnknownFieldSet>newBuilder(new Wire(), new Wire())
                .setType(MethodType.UNARY)
                .setFullMethodName("services.user.store.svc.v1.UserStoreSvc/" + rpc)
                .build();
        return ClientCalls.blockingUnaryCall(channel, method, CallOptions.DEFAULT, request);
    }

    /** Returns the id: the first field of the user, a StringValue; the user is the first field of every response. */
    private static String id(UnknownFieldSet response) throws IOException {
        var user = UnknownFieldSet.parseFrom(first(response));
        return first(UnknownFieldSet.parseFrom(first(user))).toStringUtf8();
    }

    private static ByteString first(UnknownFieldSet message) {
        return message.getField(FIELD).getLengthDelimitedList().get(0);
    }

    private static ByteString wrapped(String text) {
        var value = UnknownFieldSet.newBuilder().addField(FIELD, field(ByteString.copyFromUtf8(text)));
        return value.build().toByteString();
    }

    private static UnknownFieldSet.Field field(ByteString content) {
        return UnknownFieldSet.Field.newBuilder().addLengthDelimited(content).build();
    }

    /** Marshals messages without their schema, whose package depends on the generated project. */
    private static final class Wire implements MethodDescriptor.Marshaller<UnknownFieldSet> {
        @Override
        public InputStream stream(UnknownFieldSet message) {
            return new ByteArrayInputStream(message.toByteArray());
        }

        @Override
        public UnknownFieldSet parse(InputStream stream) {
            try {
                return UnknownFieldSet.parseFrom(stream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
