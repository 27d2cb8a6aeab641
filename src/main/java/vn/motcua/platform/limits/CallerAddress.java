package vn.motcua.platform.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** The address that a request is counted for: as the proxies in {@code server.tomcat.remoteip} tell it. */
final class CallerAddress {

    private static final int NETWORK = 8;

    private CallerAddress() {}

    /** An IPv4 address, or the network of an IPv6 address: one household or office owns all addresses in it. */
    static String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK))
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
