package dev.brickyard.pkg.database.postgres;

import java.util.Locale;

/** How far a connection to PostgreSQL is protected, as in libpq's {@code sslmode}. */
public enum SslMode {
    /** Never encrypted. */
    DISABLE,
    /** Encrypted if the server can. */
    PREFER,
    /** Always encrypted; the server's identity is not verified. */
    REQUIRE,
    /** Always encrypted; the certificate must come from a trusted authority. */
    VERIFY_CA,
    /** As {@code verify-ca}, and the certificate must name the host. */
    VERIFY_FULL;

    String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean verifies() {
        return compareTo(VERIFY_CA) >= 0;
    }
}
