package dev.brickyard.pkg.testing.contracts.shop.v1;

import org.jspecify.annotations.Nullable;

public record UpdateSaleRequest(
        @Nullable String state,
        @Nullable String note,
        @Nullable String code) {}
