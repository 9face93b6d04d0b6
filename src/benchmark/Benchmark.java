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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Puts load on a running user-store-svc and prints the throughput and latency of CreateUser and GetUserByID.
 *
 * <p>{@code java -cp "user-store-svc/target/app/lib/*" src/benchmark/Benchmark.java [port] [streams] [seconds]}. The
 * first failed call ends the program. Calls block, so the client needs much of the CPU: to compare two services,
 * alternate runs on one machine; do not compare absolute figures.
 *
 * <p>With a fourth argument, a number of invoices, it puts load on the invoice-store-svc of this repository's README
 * instead: it creates the invoices, of 1,000 customers, and measures pages of ListInvoices with and without filters.
 */
final class Benchmark {
    private static final int FIELD = 1;
    private static final int WARM_UP_SECONDS = 5;
    private static final int CUSTOMERS = 1000;
    private static final int STATUSES = 3;
    private static final int DAYS = 700;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    /** The numbers of the fields of a request to create an invoice, and of the filters of a list. */
    private static final int NUMBER = 1, CUSTOMER = 2, STATUS = 3, DUE_ON = 4, TOTAL = 5, ACCESS_KEY = 7;
    private static final int NEWEST_FIRST = 3, BY_CUSTOMER = 30, BY_STATUS = 40, DUE_FROM = 51, DUE_UNTIL = 52;

    private final ManagedChannel channel;
    private final String service;
    private final int streams;
    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private final AtomicLong created = new AtomicLong();

    private Benchmark(int port, String service, int streams) {
        this.channel = ManagedChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
        this.service = service;
        this.streams = streams;
    }

    public static void main(String[] args) throws Exception {
        var port = number(args, 0, 50051);
        var streams = number(args, 1, 32);
        var seconds = number(args, 2, 10);
        var invoices = number(args, 3, 0);
        var service = invoices == 0 ? "services.user.store.svc.v1.UserStoreSvc/" : "services.invoice.store.svc.v1.InvoiceStoreSvc/";
        var benchmark = new Benchmark(port, service, streams);
        try {
            if (invoices == 0) {
                benchmark.measureUsers(seconds);
            } else {
                benchmark.measureInvoices(seconds, invoices);
            }
        } finally {
            benchmark.channel.shutdownNow();
        }
    }

    private void measureUsers(int seconds) throws Exception {
        var id = create();
        measure("CreateUser", seconds, this::create);
        measure("GetUserByID", seconds, () -> get(id));
    }

    private void measureInvoices(int seconds, int invoices) throws Exception {
        var threads = Executors.newFixedThreadPool(streams);
        var creation = (Callable<Void>) () -> {
            for (var n = created.getAndIncrement(); n < invoices; n = created.getAndIncrement()) {
                call("CreateInvoice", invoice(n));
            }
            return null;
        };
        try {
            for (Future<Void> one : threads.invokeAll(IntStream.range(0, streams).mapToObj(i -> creation).toList())) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        measure("all", seconds, () -> page(UnknownFieldSet.newBuilder()));
        measure("newest first", seconds, () -> page(UnknownFieldSet.newBuilder().addField(NEWEST_FIRST, number(1))));
        measure("of a customer", seconds, () -> page(ofACustomer()));
        measure("and with a status", seconds, () -> page(ofACustomer().addField(BY_STATUS, number(1))));
        measure("and due in a year", seconds, () -> page(dueInAYear(ofACustomer().addField(BY_STATUS, number(1)))));
        measure("due in a year", seconds, () -> page(dueInAYear(UnknownFieldSet.newBuilder())));
    }

    private static UnknownFieldSet invoice(long n) {
        return UnknownFieldSet.newBuilder()
                .addField(NUMBER, field(wrapped("BM-%010d".formatted(n))))
                .addField(CUSTOMER, field(wrapped(customer(n % CUSTOMERS))))
                .addField(STATUS, number(1 + n / CUSTOMERS % STATUSES))
                .addField(DUE_ON, field(date(FIRST_DAY.plusDays(n / CUSTOMERS % DAYS))))
                .addField(TOTAL, field(wrapped("12.50")))
                .addField(ACCESS_KEY, field(wrapped("benchmark")))
                .build();
    }

    private static UnknownFieldSet.Builder ofACustomer() {
        var customer = customer(ThreadLocalRandom.current().nextInt(CUSTOMERS));
        return UnknownFieldSet.newBuilder().addField(BY_CUSTOMER, field(wrapped(customer)));
    }

    private static UnknownFieldSet.Builder dueInAYear(UnknownFieldSet.Builder filters) {
        return filters.addField(DUE_FROM, field(date(FIRST_DAY.plusDays(100)))).addField(DUE_UNTIL, field(date(FIRST_DAY.plusDays(465))));
    }

    /** Requests a page of 50, the default, and fails if it is empty. */
    private UnknownFieldSet page(UnknownFieldSet.Builder filters) {
        var page = call("ListInvoices", filters.build());
        if (!page.hasField(FIELD)) {
            throw new IllegalStateException("an empty page");
        }
        return page;
    }

    private static String customer(long number) {
        return "customer_%026d".formatted(number);
    }

    private static int number(String[] args, int position, int otherwise) {
        return position < args.length ? Integer.parseInt(args[position]) : otherwise;
    }

    private void measure(String rpc, int seconds, Callable<?> call) throws Exception {
        load(WARM_UP_SECONDS, call);
        var nanos = load(seconds, call).sorted().toArray();
        System.out.printf(
                "%-18s %d streams: %,7d calls/s, p50 %.2f ms, p99 %.2f ms%n",
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
                .setFullMethodName(service + rpc)
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

    /** Returns a message whose first field is a string: a StringValue or a Decimal. */
    private static ByteString wrapped(String text) {
        var value = UnknownFieldSet.newBuilder().addField(FIELD, field(ByteString.copyFromUtf8(text)));
        return value.build().toByteString();
    }

    private static ByteString date(LocalDate date) {
        var message = UnknownFieldSet.newBuilder()
                .addField(1, number(date.getYear()))
                .addField(2, number(date.getMonthValue()))
                .addField(3, number(date.getDayOfMonth()));
        return message.build().toByteString();
    }

    private static UnknownFieldSet.Field number(long number) {
        return UnknownFieldSet.Field.newBuilder().addVarint(number).build();
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
