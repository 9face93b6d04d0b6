package dev.brickyard.pkg.testing.contracts.shop.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

public record Book(
        int pages, long isbn, Instant printedAt, @Nullable String subTitle, double weight) {}
