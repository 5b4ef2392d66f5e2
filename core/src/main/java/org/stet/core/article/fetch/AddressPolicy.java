package org.stet.core.article.fetch;

import java.net.InetAddress;

/** Which network addresses a page may be fetched from. */
@FunctionalInterface
public interface AddressPolicy {

    /** Whether a connection to the address may be made. */
    boolean allows(InetAddress address);
}
