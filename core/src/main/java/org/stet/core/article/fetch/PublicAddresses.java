package org.stet.core.article.fetch;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Allows only addresses of the public internet: nothing that the special-purpose registries of IANA (RFC 6890 and its
 * successors) set apart. An IPv6 address that carries an IPv4 address (mapped, NAT64, 6to4) is judged by what it carries.
 */
public final class PublicAddresses implements AddressPolicy {

    private static final List<Block> CLOSED_V4 = List.of(
            new Block(8, 0), // this network
            new Block(8, 10), // private
            new Block(10, 100, 64), // shared, carrier-grade NAT
            new Block(8, 127), // loopback
            new Block(16, 169, 254), // link-local, cloud metadata
            new Block(12, 172, 16), // private
            new Block(24, 192, 0, 0), // protocol assignments
            new Block(24, 192, 0, 2), // documentation
            new Block(24, 192, 31, 196), // AS112
            new Block(24, 192, 52, 193), // AMT
            new Block(24, 192, 88, 99), // 6to4 relays
            new Block(16, 192, 168), // private
            new Block(24, 192, 175, 48), // AS112
            new Block(15, 198, 18), // benchmarks
            new Block(24, 198, 51, 100), // documentation
            new Block(24, 203, 0, 113), // documentation
            new Block(4, 224), // multicast
            new Block(4, 240)); // reserved, broadcast

    private static final Block MAPPED = new Block(96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff);
    private static final Block NAT64 = new Block(96, 0, 0x64, 0xff, 0x9b);
    private static final Block SIX_TO_FOUR = new Block(16, 0x20, 0x02);
    private static final Block GLOBAL_V6 = new Block(3, 0x20);

    private static final List<Block> CLOSED_V6 = List.of(
            new Block(23, 0x20, 0x01, 0, 0), // protocol assignments, Teredo, benchmarks, ORCHID
            new Block(32, 0x20, 0x01, 0x0d, 0xb8), // documentation
            new Block(48, 0x26, 0x20, 0, 0x4f, 0x80, 0), // AS112
            new Block(20, 0x3f, 0xff)); // documentation

    @Override
    public boolean allows(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? isPublicV4(bytes) : isPublicV6(bytes);
    }

    private static boolean isPublicV4(byte[] bytes) {
        return CLOSED_V4.stream().noneMatch(block -> block.holds(bytes));
    }

    private static boolean isPublicV6(byte[] bytes) {
        if (MAPPED.holds(bytes) || NAT64.holds(bytes)) {
            return isPublicV4(Arrays.copyOfRange(bytes, 12, 16));
        }
        if (SIX_TO_FOUR.holds(bytes)) {
            return isPublicV4(Arrays.copyOfRange(bytes, 2, 6));
        }
        return GLOBAL_V6.holds(bytes) && CLOSED_V6.stream().noneMatch(block -> block.holds(bytes));
    }

    /** The addresses that share their first {@code bits} bits. */
    private record Block(int bits, int... beginning) {

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                int expected = bit / 8 < beginning.length ? beginning[bit / 8] : 0;
                if ((address[bit / 8] & mask) != (expected & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
