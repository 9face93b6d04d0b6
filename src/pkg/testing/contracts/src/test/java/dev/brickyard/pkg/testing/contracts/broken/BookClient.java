package dev.brickyard.pkg.testing.contracts.broken;

import io.grpc.Channel;
import java.util.List;
import java.util.Optional;

public interface BookClient {
    Optional<List<Channel>> channels();
}
