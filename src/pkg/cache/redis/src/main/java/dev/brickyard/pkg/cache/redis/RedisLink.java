package dev.brickyard.pkg.cache.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.async.RedisAdvancedClusterAsyncCommands;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Lettuce client with one connection at a time, to a single server or a cluster.
 *
 * <p>Lettuce's automatic reconnect is off, since it detects neither a hanging link nor a server that became a replica.
 * The owner calls {@link #open} after any failure, which also resolves the host name again.
 */
final class RedisLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);
    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int THREADS = 2;

    private final ClientResources resources = ClientResources.builder()
            .ioThreadPoolSize(THREADS)
            .computationThreadPoolSize(THREADS)
            .build();
    private final AbstractRedisClient client;
    private @Nullable StatefulConnection<String, byte[]> connection;

    RedisLink(RedisConfig config) {
        client = config.cluster() ? cluster(config) : single(config);
    }

    private RedisClient single(RedisConfig config) {
        var created = RedisClient.create(resources, address(config));
        created.setOptions(options(ClientOptions.builder(), config).build());
        return created;
    }

    private RedisClusterClient cluster(RedisConfig config) {
        var created = RedisClusterClient.create(resources, address(config));
        var options = ClusterClientOptions.builder();
        options(options, config);
        created.setOptions(options.build());
        return created;
    }

    private static RedisURI address(RedisConfig config) {
        var address = RedisURI.builder()
                .withHost(config.host())
                .withPort(config.port())
                .withSsl(config.tls())
                .withTimeout(PATIENCE);
        config.password().ifPresent(secret -> {
            var password = secret.reveal().toCharArray();
            config.user()
                    .ifPresentOrElse(
                            user -> address.withAuthentication(user, password), () -> address.withPassword(password));
        });
        return address.build();
    }

    private static ClientOptions.Builder options(ClientOptions.Builder options, RedisConfig config) {
        config.tlsCa()
                .ifPresent(file -> options.sslOptions(SslOptions.builder()
                        .jdkSslProvider()
                        .trustManager(new File(file))
                        .build()));
        return options.autoReconnect(false)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(PATIENCE)
                        .keepAlive(true)
                        .build())
                // callers limit their waits themselves, which saves a timer per command
                .timeoutOptions(TimeoutOptions.create());
    }

    /** Closes the current connection, if any, and opens a new one. Blocks. */
    RedisClusterAsyncCommands<String, byte[]> open() throws RedisDownException {
        if (connection != null) {
            var unused = connection.closeAsync();
            connection = null;
        }
        try {
            if (client instanceof RedisClusterClient cluster) {
                cluster.refreshPartitions();
                var opened = cluster.connect(CODEC);
                connection = opened;
                return opened.async();
            }
            var opened = ((RedisClient) client).connect(CODEC);
            connection = opened;
            return opened.async();
        } catch (RuntimeException e) {
            throw RedisDownException.of(e);
        }
    }

    /** Sends INFO to every primary. */
    static List<? extends Future<String>> infos(RedisClusterAsyncCommands<String, byte[]> commands) {
        return commands instanceof RedisAdvancedClusterAsyncCommands<String, byte[]> cluster
                ? List.of(cluster.upstream().commands().info("server").futures())
                : List.of(commands.info("server"));
    }

    /** Closes the client; waits four seconds at most, since threads that are left are daemons. */
    @Override
    public void close() {
        try {
            client.shutdownAsync(0, 0, TimeUnit.MILLISECONDS).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            var unused =
                    resources.shutdown(0, 0, TimeUnit.MILLISECONDS).await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("the Redis client did not close", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
