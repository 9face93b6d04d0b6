package dev.brickyard.pkg.database.postgres;

import java.util.Locale;

/** Encryption and verification of a PostgreSQL connection, as in libpq's {@code sslmode}. */
public enum SslMode {
    /** Never encrypted. */
    DISABLE,
    /** Encrypted if the server supports it. */
    PREFER,
    /** Always encrypted; the server's identity is not verified. */
    REQUIRE,
    /** Always encrypted; the certificate must be issued by a trusted CA. */
    VERIFY_CA,
    /** As {@code verify-ca}; the certificate must also match the host. */
    VERIFY_FULL;

    String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean verifies() {
        return compareTo(VERIFY_CA) >= 0;
    }
}
