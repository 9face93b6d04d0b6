package dev.brickyard.pkg.http.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.http.Answer;
import dev.brickyard.pkg.http.Route;

class ReadmeTest {
    private interface Client {
        String status();
    }

    @Test
    void putsTheFilterBeforeARoute() {
        Client client = () -> "up";

        var route = Route.get("/public/v1/status", request -> Answer.ok(client.status()))
                .behind(new GrpcDeadlineFilter());

        assertThat(route.path()).isEqualTo("/public/v1/status");
    }
}
