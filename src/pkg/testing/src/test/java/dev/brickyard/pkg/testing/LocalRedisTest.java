package dev.brickyard.pkg.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LocalRedisTest {
    @Test
    void answersUntilClosed() throws Exception {
        var redis = LocalRedis.start();
        assertThat(send(redis, "PING")).isEqualTo("+PONG");

        redis.close();

        assertThatThrownBy(() -> send(redis, "PING")).isInstanceOf(IOException.class);
    }

    @Test
    void startsAgainOnTheSamePortAndEmpty() throws Exception {
        try (var redis = LocalRedis.start()) {
            send(redis, "SET key value");

            redis.stopServer();
            redis.stopServer();
            redis.startServer();

            assertThat(send(redis, "EXISTS key")).isEqualTo(":0");
        }
    }

    @Test
    void startsSeveralAtOnce() throws Exception {
        var first = CompletableFuture.supplyAsync(LocalRedis::start);
        var second = CompletableFuture.supplyAsync(LocalRedis::start);
        try (var one = first.get();
                var other = second.get()) {
            assertThat(send(one, "PING")).isEqualTo(send(other, "PING"));
            assertThat(one.environment()).isNotEqualTo(other.environment());
        }
    }

    private static String send(LocalRedis redis, String command) throws IOException {
        var environment = redis.environment();
        try (var socket = new Socket(
                environment.get("CACHE_HOST"), Integer.parseInt(environment.getOrDefault("CACHE_PORT", "")))) {
            var out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
            out.write(command + "\r\n");
            out.flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }
}
