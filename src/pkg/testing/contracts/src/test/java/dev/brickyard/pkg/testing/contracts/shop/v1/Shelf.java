package dev.brickyard.pkg.testing.contracts.shop.v1;

import java.util.List;

public record Shelf(List<Book> books, boolean open) {}
