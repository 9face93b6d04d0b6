package dev.brickyard.pkg.testing.contracts.sound.v1.grpc;

import io.grpc.Channel;
import java.util.List;
import java.util.Optional;

import dev.brickyard.pkg.testing.contracts.sound.BookClient;

public final class GrpcBookClient implements BookClient {
    private final Channel channel;

    GrpcBookClient(Channel channel) {
        this.channel = channel;
    }

    @Override
    public Optional<List<String>> titles() {
        return Optional.of(List.of(channel.authority()));
    }
}
