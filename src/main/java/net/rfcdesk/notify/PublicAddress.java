package net.rfcdesk.notify;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are of the public internet. Those that are not lead to machines behind the site's firewall, or to the site's own machine.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA's special-purpose addresses of IPv4</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">and of IPv6</a>
 */
final class PublicAddress {

    private static final int IPV4_LENGTH = 4;

    /** As in RFC 6890, also multicast and what is reserved. */
    private static final List<Block> NOT_OF_IPV4 = List.of(
            new Block("0.0.0.0", 8),
            new Block("10.0.0.0", 8),
            new Block("100.64.0.0", 10),
            new Block("127.0.0.0", 8),
            new Block("169.254.0.0", 16),
            new Block("172.16.0.0", 12),
            new Block("192.0.0.0", 24),
            new Block("192.0.2.0", 24),
            new Block("192.88.99.0", 24),
            new Block("192.168.0.0", 16),
            new Block("198.18.0.0", 15),
            new Block("198.51.100.0", 24),
            new Block("203.0.113.0", 24),
            new Block("224.0.0.0", 3));

    /** All unicast addresses that are assigned. */
    private static final Block IPV6 = new Block("2000::", 3);

    /** Within those: Teredo and other protocols' own, documentation, 6to4. */
    private static final List<Block> NOT_OF_IPV6 = List.of(
            new Block("2001::", 23), new Block("2001:db8::", 32), new Block("2002::", 16), new Block("3fff::", 20));

    /** What a network that speaks IPv6 only calls addresses of IPv4. */
    private static final Block NAT64 = new Block("64:ff9b::", 96);

    private PublicAddress() {}

    /** One that maps an address of IPv4 is as public as that; Java itself reads ::ffff:10.0.0.1 as 10.0.0.1. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return NOT_OF_IPV4.stream().noneMatch(block -> block.has(bytes));
        }
        if (NAT64.has(bytes)) {
            return isPublic(address(Arrays.copyOfRange(bytes, bytes.length - IPV4_LENGTH, bytes.length)));
        }
        return IPV6.has(bytes) && NOT_OF_IPV6.stream().noneMatch(block -> block.has(bytes));
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Addresses that begin with the same bits. */
    private record Block(byte[] first, int bits) {

        /** @param literal so that nothing is looked up */
        Block(String literal, int bits) {
            this(bytes(literal), bits);
        }

        private static byte[] bytes(String literal) {
            try {
                return InetAddress.getByName(literal).getAddress();
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(e);
            }
        }

        boolean has(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                if ((address[bit / Byte.SIZE] & mask) != (first[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
