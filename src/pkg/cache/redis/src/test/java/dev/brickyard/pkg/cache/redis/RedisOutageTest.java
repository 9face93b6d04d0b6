package dev.brickyard.pkg.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.testing.LocalRedis;
import dev.brickyard.pkg.testing.RedisExtension;
import dev.brickyard.pkg.testing.TestRedis;

@ExtendWith(RedisExtension.class)
class RedisOutageTest {
    /** The command timeout that {@code LocalRedis} sets for its clients. */
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    /** No process may serve a stale value longer than this. Not more generous, since the README guarantees it. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final TestRedis redis;
    private final TestFeed feed = new TestFeed();
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
        try (var process = started()) {
            process.store("key", "value");
            assertThat(process.read("key", "loaded")).isEqualTo("value");

            redis.server().stopServer();
            var began = System.nanoTime();
            for (var i = 0; i < 100; i++) {
                assertThat(process.cache().get("key")).isEmpty();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as("time of 100 reads, less than one timeout")
                    .isLessThan(TIMEOUT);
            assertThat(process.read("key", "loaded")).isEqualTo("loaded");
            assertThatThrownBy(() -> process.connection().check()).isInstanceOf(RedisDownException.class);
            assertThat(process.count("error")).isGreaterThanOrEqualTo(101);

            redis.server().startServer();
            process.awaitUp();
            process.read("key", "again");
            assertThat(process.cache().get("key")).contains("again");
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getLevel)
                .as(log.list.toString())
                .containsExactly(Level.WARN, Level.INFO);
        assertThat(log.list.get(0).getFormattedMessage()).startsWith("reads bypass Redis at 127.0.0.1:");
    }

    @Test
    void startsWithoutRedisAndFindsItLater() {
        redis.server().stopServer();
        try (var process = CacheProcess.starting(redis.environment(), Optional.of(feed))) {
            assertThat(process.read("key", "loaded")).isEqualTo("loaded");
            await().until(() -> !log.list.isEmpty());

            redis.server().startServer();
            process.awaitUp();
            assertThat(process.cache().get("key")).isEmpty();
            process.store("key", "kept");
            assertThat(process.cache().get("key")).contains("kept");
        }
    }

    @Test
    void doesNotWaitForARedisThatHangs() {
        try (var link = CacheProcess.linkTo(redis.environment());
                var process = started(CacheProcess.over(link, impatient()))) {
            process.store("key", "value");

            link.hang();
            process.read("key", "loaded");
            var errors = process.count("error");
            var began = System.nanoTime();
            for (var i = 0; i < 1_000; i++) {
                assertThat(process.read("key", "loaded")).isEqualTo("loaded");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as("time of 1000 reads, less than ten timeouts")
                    .isLessThan(Duration.ofSeconds(5));
            assertThat(process.count("error")).isEqualTo(errors + 1_000);

            link.resume();
            process.awaitUp();
            assertThat(process.cache().get("key")).contains("value");
        }
    }

    @Test
    void servesNothingOldAfterTheChangeOfAProcessThatIsCutOff() {
        try (var link = CacheProcess.linkTo(redis.environment());
                var writer = started(CacheProcess.over(link, redis.environment()));
                var reader = started()) {
            reader.store("key", "old");
            reader.store("untouched", "value");

            link.cut();
            change(writer);

            assertThat(writer.read("key", "new")).isEqualTo("new");
            assertTurnsNew(reader);
            assertThat(reader.cache().get("untouched")).contains("value");

            link.resume();
            writer.awaitUp();
            assertThat(writer.read("key", "newest")).isEqualTo("new");
        }
    }

    @Test
    void servesNothingOldAfterTheChangeOfAProcessThatEnds() {
        try (var reader = started();
                var link = CacheProcess.linkTo(redis.environment())) {
            reader.store("key", "old");
            var writer = started(CacheProcess.over(link, redis.environment()));

            link.cut();
            change(writer);
            writer.close();

            assertTurnsNew(reader);
        }
    }

    @Test
    void servesNothingOldToAProcessThatStartsAfterTheChange() {
        try (var process = started()) {
            process.store("key", "old");
        }
        feed.change("key");

        try (var later = started()) {
            assertThat(later.read("key", "new")).isEqualTo("new");
        }
    }

    @Test
    void servesNothingOldWhenItIsCutOffFromTheDatabase() {
        try (var process = started()) {
            process.store("key", "old");

            feed.available(false);
            assertThat(process.read("key", "new"))
                    .as("during a short interruption")
                    .isEqualTo("old");
            feed.change("key");
            assertTurnsNew(process);
            await().until(() -> !log.list.isEmpty());
            assertThat(log.list.get(0).getFormattedMessage()).contains("reads bypass Redis", "no database");

            feed.available(true);
            process.awaitUp();
            process.read("key", "new");
            assertThat(process.cache().get("key")).contains("new");
        }
    }

    @Test
    void servesNothingOfASnapshot(@TempDir Path folder) throws Exception {
        try (var restored = LocalRedis.start("dir " + folder);
                var process = started(restored.environment())) {
            process.store("key", "old");
            process.redis().save().get();
            feed.change("key");
            assertTurnsNew(process);

            restored.stopServer();
            restored.startServer();
            await().until(() -> !process.up());
            process.awaitUp();

            assertThat(process.redis().keys("*:[[]text]:key}").get())
                    .as("values restored from the snapshot")
                    .isNotEmpty();
            assertThat(process.read("key", "new")).isEqualTo("new");
        }
    }

    @Test
    void forgetsEverythingWithTheEpoch() throws Exception {
        try (var process = started()) {
            process.store("key", "old");

            process.redis().del(RedisKeys.epochOf("svc")).get();

            assertTurnsNew(process);
            assertThat(process.redis().pttl(RedisKeys.epochOf("svc")).get()).isPositive();
        }
    }

    @Test
    void keepsValuesForTenSecondsAtMostWithoutAFeed() throws Exception {
        try (var process = CacheProcess.starting(redis.environment(), Optional.empty())) {
            process.awaitUp();
            process.store("key", "value");

            assertThat(process.cache().get("key")).contains("value");
            var place = process.connection().permit().keys().value("[text]:key");
            assertThat(process.redis().pttl(place).get()).isBetween(1L, 10_000L);
        }
    }

    @Test
    void isDownAtOnceWhileRedisIsAReplica() throws Exception {
        try (var primary = LocalRedis.start();
                var process = started()) {
            process.store("key", "value");
            var port = Integer.parseInt(primary.environment().getOrDefault("CACHE_PORT", ""));
            var demoted = process.redis();
            ((RedisAsyncCommands<String, byte[]>) demoted)
                    .replicaof("127.0.0.1", port)
                    .get();

            assertThat(process.read("other", "loaded")).isEqualTo("loaded");
            assertThatThrownBy(() -> process.connection().check()).hasMessageContaining("READONLY");

            try (var control = RedisClient.create("redis://127.0.0.1:" + port(redis.environment()))) {
                control.connect().sync().replicaofNoOne();
            }
            process.awaitUp();
            process.store("key", "again");
            assertThat(process.cache().get("key")).contains("again");
        }
    }

    @Test
    void isDownWhileRedisIsFull() throws Exception {
        try (var process = started()) {
            var commands = process.redis();
            commands.configSet("maxmemory", "1").get();
            try {
                assertThat(process.read("other", "loaded")).isEqualTo("loaded");
                assertThatThrownBy(() -> process.connection().check()).hasMessageContaining("maxmemory");
            } finally {
                try (var control = RedisClient.create("redis://127.0.0.1:" + port(redis.environment()))) {
                    control.connect().sync().configSet("maxmemory", "0");
                }
            }
            process.awaitUp();
        }
    }

    @Test
    void isDownWithoutTheRightPassword() throws Exception {
        try (var server = LocalRedis.start("requirepass right");
                var wrong = CacheProcess.starting(server.environment(), Optional.of(feed))) {
            await().until(() -> !log.list.isEmpty());
            // Lettuce reports a handshake that Redis refuses in either way
            assertThat(log.list.get(0).getFormattedMessage())
                    .contains("reads bypass Redis")
                    .containsAnyOf("NOAUTH", "RedisHandshakeHandler");
            assertThat(wrong.read("key", "loaded")).isEqualTo("loaded");

            try (var right = started(with(server.environment(), "CACHE_PASSWORD", "right"))) {
                right.store("key", "value");
                assertThat(right.cache().get("key")).contains("value");
            }
        }
    }

    @Test
    void stopsSoonWhateverItDoes() throws Exception {
        for (var i = 0; i < 10; i++) {
            assertStopsSoon(CacheProcess.starting(redis.environment(), Optional.of(feed)));
        }
        try (var link = CacheProcess.linkTo(redis.environment())) {
            link.hang();
            var process = CacheProcess.starting(CacheProcess.over(link, redis.environment()), Optional.of(feed));
            assertStopsSoon(process);
        }
    }

    @Test
    void saysWhatItIs() {
        try (var process = started()) {
            assertThat(process.connection().name()).isEqualTo("redis");
            assertThat(process.connection().required()).isFalse();
        }
    }

    private CacheProcess started() {
        return started(redis.environment());
    }

    private CacheProcess started(Map<String, String> environment) {
        return CacheProcess.started(environment, feed);
    }

    /** Simulates a committed change of the key and invalidates it in the writer's cache. */
    private void change(CacheProcess writer) {
        feed.change("key");
        writer.cache().invalidate(Set.of("key"));
    }

    private static void assertTurnsNew(CacheProcess reader) {
        await().atMost(LIMIT).until(() -> reader.read("key", "new").equals("new"));
        assertThat(reader.read("key", "new")).isEqualTo("new");
    }

    private static void assertStopsSoon(CacheProcess process) throws InterruptedException {
        var began = System.nanoTime();
        process.connection().stop();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LIMIT);
    }

    /** Returns the variables of a process with a short command timeout. */
    private Map<String, String> impatient() {
        return with(redis.environment(), "CACHE_TIMEOUT", "500ms");
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        var changed = new HashMap<>(environment);
        changed.put(name, value);
        return changed;
    }

    private static String port(Map<String, String> environment) {
        return environment.getOrDefault("CACHE_PORT", "");
    }
}
