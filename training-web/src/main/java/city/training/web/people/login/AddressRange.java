package city.training.web.people.login;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A range of IP addresses in CIDR form, such as {@code 10.1.0.0/16} or {@code fd00::/8}. */
record AddressRange(InetAddress network, int bits) {
    // Only literals: InetAddress would ask the name service about anything else.
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    /** @throws IllegalArgumentException where the text is no such range: a wrong setting must not go unnoticed */
    static AddressRange of(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress network = address(parts[0])
                .orElseThrow(() -> new IllegalArgumentException("Not an address or a range of addresses: " + text));
        int all = network.getAddress().length * 8;
        int bits = parts.length == 1 ? all : Integer.parseInt(parts[1].strip());
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException("Not a range of addresses: " + text);
        }
        return new AddressRange(network, bits);
    }

    /** An address from its digits, without the scope that IPv6 adds to addresses of the own link. */
    static Optional<InetAddress> address(String text) {
        String digits = text.strip().replaceFirst("^\\[(.*)]$", "$1").replaceFirst("%.*$", "");
        if (!LITERAL.matcher(digits).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(digits));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean holds(InetAddress address) {
        byte[] ours = network.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
