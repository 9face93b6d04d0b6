package dev.brickyard.pkg.config;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A component of every supported type. */
record SampleConfig(
        ServiceInfo service,
        @Env(value = "SAMPLE_HOST", format = Format.HOST) String host,

        @Env(value = "SAMPLE_PORT", defaultValue = "5432", min = 0, max = 65535)
        int port,

        @Env(value = "SAMPLE_BYTES", defaultValue = "4294967296", min = -1, max = 8_589_934_592L)
        long bytes,

        @Env(value = "SAMPLE_RATIO", defaultValue = "0.5", min = 0, max = 1)
        double ratio,

        @Env(value = "SAMPLE_TLS", defaultValue = "false") boolean tls,

        @Env(value = "SAMPLE_TIMEOUT", defaultValue = "250ms", min = 0, max = 60_000)
        Duration timeout,

        @Env(value = "SAMPLE_MODE", defaultValue = "verify-full")
        Mode mode,

        @Env(value = "SAMPLE_KEY", min = 8) Secret key,
        @Env("SAMPLE_READER") Optional<String> reader,

        @Env(value = "SAMPLE_WORKERS", min = 1, max = 100) Optional<Integer> workers,

        @Env(value = "SAMPLE_PAUSES", defaultValue = "", min = 0, max = 60_000)
        Map<String, Duration> pauses,

        @Env(value = "SAMPLE_MODES", defaultValue = "prefer")
        Set<Mode> modes) {
    enum Mode {
        DISABLE,
        PREFER,
        VERIFY_FULL
    }
}
