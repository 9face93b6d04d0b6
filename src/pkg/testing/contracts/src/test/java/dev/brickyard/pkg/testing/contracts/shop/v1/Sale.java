package dev.brickyard.pkg.testing.contracts.shop.v1;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record Sale(
        BigDecimal price,
        LocalDate day,
        UUID receipt,
        String state,
        Map<String, @Nullable Object> labels,
        @Nullable List<LocalDate> reminders) {}
