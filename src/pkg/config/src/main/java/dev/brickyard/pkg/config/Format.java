package dev.brickyard.pkg.config;

/** The format of a string. */
public enum Format {
    /** Any characters. */
    ANY,
    /** One host name or IP address, without scheme, port, comma or space. */
    HOST,
    /** One or more {@code host:port}, separated by commas. */
    ADDRESSES
}
