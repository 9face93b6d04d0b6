package dev.brickyard.pkg.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.testing.RedisExtension;
import dev.brickyard.pkg.testing.TestRedis;

@ExtendWith(RedisExtension.class)
class RedisOutageTest {
    private static final Duration HOUR = Duration.ofHours(1);
    /** What {@code LocalRedis} has its users wait for an answer. */
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    private final TestRedis redis;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(getClass().getPackageName());

    RedisOutageTest(TestRedis redis) {
        this.redis = redis;
    }

    @BeforeEach
    void startEmpty() {
        redis.server().stopServer();
        redis.server().startServer();
        log.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
    }

    @Test
    void missesFastWhileRedisIsDownAndHitsAgainAfterwards() {
        try (var process = CacheProcess.started(redis.environment())) {
            forgetTheStart();
            process.cache().put("key", "value", HOUR);
            assertThat(process.cache().get("key")).contains("value");

            redis.server().stopServer();
            var began = System.nanoTime();
            for (var i = 0; i < 100; i++) {
                assertThat(process.cache().get("key")).isEmpty();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as("less than a single wait for Redis")
                    .isLessThan(TIMEOUT);
            assertThat(process.cache().getOrLoad("key", HOUR, () -> "loaded")).isEqualTo("loaded");
            assertThatThrownBy(() -> process.connection().check()).isInstanceOf(RedisDownException.class);
            assertThat(process.count("error")).isGreaterThanOrEqualTo(101);

            redis.server().startServer();
            process.awaitUp();
            process.cache().getOrLoad("key", HOUR, () -> "again");
            assertThat(process.cache().get("key")).contains("again");
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getLevel)
                .as(log.list.toString())
                .containsExactly(Level.WARN, Level.INFO);
    }

    @Test
    void startsWithoutRedisAndFindsItLater() throws Exception {
        redis.server().stopServer();
        try (var process = CacheProcess.starting(redis.environment())) {
            assertThat(process.cache().get("key")).isEmpty();
            process.cache().put("key", "lost", HOUR);
            await().until(() -> !log.list.isEmpty());

            redis.server().startServer();
            process.awaitUp();
            assertThat(process.cache().get("key")).isEmpty();
            process.cache().put("key", "kept", HOUR);
            assertThat(process.cache().get("key")).contains("kept");
        }
    }

    @Test
    void invalidatesWhatWasMissedBeforeAnythingIsRead() {
        try (var process = CacheProcess.started(impatient());
                var other = CacheProcess.started(redis.environment())) {
            other.cache().put("key", "old", HOUR);
            other.cache().put("untouched", "value", HOUR);

            holdWrites(other);
            process.cache().invalidate(Set.of("key"));
            assertThat(process.cache().get("key")).isEmpty();
            letWritesPass(other);

            await().until(() -> process.cache().get("untouched").isPresent());
            assertThat(process.cache().get("key")).isEmpty();
            other.awaitUp();
            assertThat(other.cache().get("key")).isEmpty();
        }
    }

    @Test
    void doesNotServeTheOldValueAfterAPutThatRedisMissed() {
        try (var process = CacheProcess.started(impatient());
                var other = CacheProcess.started(redis.environment())) {
            other.cache().put("key", "old", HOUR);

            holdWrites(other);
            process.cache().put("key", "new", HOUR);
            letWritesPass(other);
            process.awaitUp();

            assertThat(process.cache().get("key")).isNotEqualTo(Optional.of("old"));
        }
    }

    @Test
    void forgetsTheWholeCacheWhenTooMuchWasMissed() {
        try (var process = CacheProcess.started(impatient());
                var other = CacheProcess.started(redis.environment())) {
            for (var i = 0; i < 1_500; i++) {
                other.cache().put("key-" + i, "old", HOUR);
            }
            other.cache().put("not invalidated", "old", HOUR);
            assertThatCount(other, 1_501);

            holdWrites(other);
            var everything = new ArrayList<String>();
            for (var i = 0; i < 20_000; i++) {
                everything.add("key-" + i);
            }
            process.cache().invalidate(everything);
            process.cache().invalidate(List.of("one more"));
            letWritesPass(other);
            process.awaitUp();

            assertThat(process.cache().get("not invalidated")).isEmpty();
            assertThatCount(other, 0);
        }
    }

    @Test
    void staysUpWhenRedisRefusesToStore() throws Exception {
        try (var process = CacheProcess.started(redis.environment())) {
            forgetTheStart();
            process.cache().put("key", "value", HOUR);
            process.connection().call(commands -> commands.configSet("maxmemory", "1"));
            try {
                assertThat(process.cache().getOrLoad("other", HOUR, () -> "loaded"))
                        .isEqualTo("loaded");
                assertThat(process.cache().get("key")).contains("value");
            } finally {
                process.connection().call(commands -> commands.configSet("maxmemory", "0"));
            }
        }
        assertThat(log.list).isEmpty();
    }

    @Test
    void isDownWithoutTheRightPassword() throws Exception {
        var right = new HashMap<>(redis.environment());
        right.put("CACHE_PASSWORD", "right");
        try (var owner = CacheProcess.started(redis.environment());
                var process = CacheProcess.started(redis.environment())) {
            forgetTheStart();
            owner.connection().call(commands -> commands.configSet("requirepass", "right"));
            try (var wrong = CacheProcess.starting(redis.environment());
                    var known = CacheProcess.started(right)) {
                await().until(() -> !log.list.isEmpty());
                assertThat(log.list.get(0).getFormattedMessage()).contains("is down", "NOAUTH");
                assertThat(wrong.cache().get("key")).isEmpty();

                known.cache().put("key", "value", HOUR);
                assertThat(process.cache().get("key")).contains("value");
            }
        }
    }

    @Test
    void saysWhatItIs() {
        try (var process = CacheProcess.started(redis.environment())) {
            assertThat(process.connection().name()).isEqualTo("redis");
            assertThat(process.connection().required()).isFalse();
        }
    }

    /** Drops lines of a first connection that a busy machine was too slow for. */
    private void forgetTheStart() {
        log.list.clear();
    }

    /** Those of a process that soon gives up on a Redis that does not answer. */
    private Map<String, String> impatient() {
        var environment = new HashMap<>(redis.environment());
        environment.put("CACHE_TIMEOUT", "500ms");
        return environment;
    }

    private static void assertThatCount(CacheProcess process, long keys) {
        await().ignoreExceptionsInstanceOf(RedisDownException.class).untilAsserted(() -> {
            long count = process.connection().call(commands -> commands.dbsize());
            assertThat(count).isEqualTo(keys);
        });
    }

    /** Has Redis leave writes unanswered, and keep its data. */
    private static void holdWrites(CacheProcess process) {
        callClient(process, "PAUSE", "600000", "WRITE");
    }

    private static void letWritesPass(CacheProcess process) {
        callClient(process, "UNPAUSE");
    }

    private static void callClient(CacheProcess process, String... arguments) {
        var all = new CommandArgs<>(CODEC);
        List.of(arguments).forEach(all::add);
        try {
            process.connection()
                    .call(commands -> commands.dispatch(CommandType.CLIENT, new StatusOutput<>(CODEC), all));
        } catch (RedisDownException e) {
            throw new AssertionError(e);
        }
    }
}
