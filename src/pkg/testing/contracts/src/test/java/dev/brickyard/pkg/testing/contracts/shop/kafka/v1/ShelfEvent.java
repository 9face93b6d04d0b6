package dev.brickyard.pkg.testing.contracts.shop.kafka.v1;

import dev.brickyard.pkg.testing.contracts.shop.v1.Shelf;

public record ShelfEvent(Shelf after) {}
