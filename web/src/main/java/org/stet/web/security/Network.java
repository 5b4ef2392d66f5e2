package org.stet.web.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

import io.vertx.core.net.SocketAddress;

/** Whom an address belongs to, as far as counting goes: one IPv4 address, or the 64 bits that IPv6 gives to everybody. */
final class Network {

    private static final int BYTES_OF_A_NETWORK = 8;

    private Network() {}

    /** A name for it; what is no address stands for itself. */
    static String of(String address) {
        String number = SocketAddress.inetSocketAddress(0, address).hostAddress();
        if (number == null) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(number);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, BYTES_OF_A_NETWORK) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
