package dev.brickyard.pkg.testing.contracts.sound;

import java.util.List;
import java.util.Optional;

public interface BookClient {
    Optional<List<String>> titles();
}
