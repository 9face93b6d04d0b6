package dev.brickyard.pkg.config;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A host name or IP address, or a list of {@code host:port}. As in container names, {@code _} is allowed. */
record HostType(boolean addresses) implements ValueType {
    private static final int LAST_PORT = 65535;
    private static final String LABEL = "[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?";
    private static final Pattern NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*\\.?");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:.*:)[0-9A-Fa-f:.]+(?:%[A-Za-z0-9_.-]+)?");
    private static final int LONGEST_NAME = 254;

    @Override
    public @Nullable Object parse(String text) {
        var valid = addresses
                ? areAddresses(text)
                : isName(text) || IPV6.matcher(text).matches();
        return valid ? text : null;
    }

    private static boolean isName(String text) {
        return text.length() <= LONGEST_NAME && NAME.matcher(text).matches();
    }

    private static boolean areAddresses(String text) {
        return Pattern.compile(",").splitAsStream(text + " ").map(String::strip).allMatch(HostType::isAddress);
    }

    private static boolean isAddress(String text) {
        var colon = text.lastIndexOf(':');
        return colon > 0 && isHostInAddress(text.substring(0, colon)) && isPort(text.substring(colon + 1));
    }

    private static boolean isHostInAddress(String text) {
        var bracketed = text.startsWith("[") && text.endsWith("]");
        return bracketed ? IPV6.matcher(text.substring(1, text.length() - 1)).matches() : isName(text);
    }

    private static boolean isPort(String text) {
        return text.matches("[0-9]{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= LAST_PORT;
    }

    @Override
    public String noun() {
        return addresses ? "a list of addresses" : "a host";
    }

    @Override
    public String rule() {
        return addresses
                ? "one or more host:port, separated by commas"
                : "one host name or IP address without scheme, port, comma or space";
    }

    @Override
    public String example() {
        return addresses ? "kafka-1.internal:9092,kafka-2.internal:9092" : "db.internal";
    }
}
