package dev.brickyard.pkg.http.ratelimit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The smallest network that one client certainly controls: an IPv4 address, or the /64 network of an IPv6 address. */
final class ClientNetwork {
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int PREFIX_BYTES = 8;
    private static final int LONGEST = 64;

    private ClientNetwork() {}

    static String of(String address) {
        var bare =
                address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
        var zone = bare.indexOf('%');
        var text = zone < 0 ? bare : bare.substring(0, zone);
        if (!IPV6.matcher(text).matches()) {
            return text.substring(0, Math.min(text.length(), LONGEST));
        }
        try {
            var parsed = InetAddress.getByName(text); // an address with a colon is never looked up
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), PREFIX_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return text.substring(0, Math.min(text.length(), LONGEST));
        }
    }
}
