package dev.brickyard.pkg.cache.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Lettuce's client, set up for a cache: two threads for each task, and no second opinion on time-outs and reconnects. */
final class RedisLink implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final int THREADS = 2;
    private static final int PAGE = 1_000;

    private final ClientResources resources = ClientResources.builder()
            .ioThreadPoolSize(THREADS)
            .computationThreadPoolSize(THREADS)
            .build();
    private final RedisClient client;

    RedisLink(RedisConfig config, Runnable onDisconnect) {
        var address = RedisURI.builder()
                .withHost(config.host())
                .withPort(config.port())
                .withSsl(config.tls())
                .withTimeout(CONNECT_TIMEOUT);
        config.password()
                .ifPresent(password -> address.withPassword(password.reveal().toCharArray()));
        client = RedisClient.create(resources, address.build());
        client.setOptions(ClientOptions.builder()
                // a lost connection fails its commands at once; RedisConnection opens the next one
                .autoReconnect(false)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(CONNECT_TIMEOUT)
                        .keepAlive(true)
                        .build())
                // callers limit their wait themselves, without a timer for each command
                .timeoutOptions(TimeoutOptions.create())
                .build());
        client.addListener(new RedisConnectionStateListener() {
            @Override
            public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
                onDisconnect.run();
            }
        });
    }

    /** Connects, which blocks. */
    StatefulRedisConnection<String, byte[]> open() {
        return client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
    }

    /** Deletes all values and leases of a cache, page by page. */
    static void purge(StatefulRedisConnection<String, byte[]> connection, String cache) {
        var values = RedisKeys.pattern(cache);
        for (var pattern : new String[] {values, RedisKeys.lease(values)}) {
            var page = ScanArgs.Builder.limit(PAGE).match(pattern);
            KeyScanCursor<String> found = connection.sync().scan(page);
            while (true) {
                if (!found.getKeys().isEmpty()) {
                    connection.sync().unlink(found.getKeys().toArray(String[]::new));
                }
                if (found.isFinished()) {
                    break;
                }
                found = connection.sync().scan(found, page);
            }
        }
    }

    @Override
    public void close() {
        client.shutdown(0, CONNECT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        resources.shutdown(0, CONNECT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS).awaitUninterruptibly();
    }
}
