package org.stet.core.article.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.stet.core.article.fetch.PageNotFetched.Reason;

/** What can be said of an address before anything is looked up. */
final class WebAddress {

    private static final Set<Integer> WEB_PORTS = Set.of(80, 443);
    private static final Pattern DOTTED_QUAD =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern NUMBER_LAST = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[\\da-f]*)\\.?");

    private WebAddress() {}

    /**
     * The address in the form in which it is fetched: ASCII, without fragment.
     *
     * @param ports the ports that are allowed besides 80 and 443
     * @throws PageNotFetched if it is not to be fetched
     */
    static URI checked(URI address, Set<Integer> ports) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || address.getRawAuthority() == null) {
            throw new PageNotFetched(Reason.NOT_A_WEB_ADDRESS, address);
        }
        if (address.getRawAuthority().contains("@")) {
            throw new PageNotFetched(Reason.HAS_CREDENTIALS, address);
        }
        URI ascii = ascii(address, scheme);
        if (isDisguisedNumber(ascii.getHost().toLowerCase(Locale.ROOT))) {
            throw new PageNotFetched(Reason.NOT_A_WEB_ADDRESS, address);
        }
        int port = ascii.getPort();
        if (port != -1 && !WEB_PORTS.contains(port) && !ports.contains(port)) {
            throw new PageNotFetched(Reason.PORT_NOT_ALLOWED, address);
        }
        return ascii;
    }

    private static URI ascii(URI address, String scheme) {
        try {
            String authority =
                    address.getHost() == null ? IDN.toASCII(address.getAuthority()) : address.getRawAuthority();
            String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
            String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
            URI ascii = new URI(new URI(scheme + "://" + authority + path + query).toASCIIString());
            if (ascii.getHost() != null) {
                return ascii;
            }
            throw new PageNotFetched(Reason.NOT_A_WEB_ADDRESS, address);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new PageNotFetched(Reason.NOT_A_WEB_ADDRESS, address, e);
        }
    }

    /** Numbers that some look-ups read as IPv4 addresses and others as names: decimal, octal, hexadecimal, too short. */
    private static boolean isDisguisedNumber(String host) {
        return NUMBER_LAST.matcher(host).matches() && !DOTTED_QUAD.matcher(host).matches();
    }
}
