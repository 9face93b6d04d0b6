package dev.brickyard.pkg.testing.contracts.shop.ws.v1;

import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.testing.contracts.shop.v1.Book;

public record Sold(String type, @Nullable Book book) {}
