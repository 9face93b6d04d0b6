package dev.brickyard.pkg.config;

/** The form of a text. */
public enum Format {
    /** Any characters. */
    ANY,
    /** One host name or IP address, without scheme, port, comma or space. */
    HOST,
    /** {@code host:port}, or several joined by commas. */
    ADDRESSES
}
