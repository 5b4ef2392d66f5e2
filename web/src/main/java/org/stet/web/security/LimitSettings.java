package org.stet.web.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one person, or one address, may ask for. */
@ConfigMapping(prefix = "stet.limit")
public interface LimitSettings {

    /** Requests of one person in a minute. */
    @WithDefault("6000")
    int requestsAMinute();

    /** Requests from one address in a minute without signing in; public pages and static files do not count. */
    @WithDefault("600")
    int anonymousRequestsAMinute();

    /** Public pages that one address may have made in a minute, on each node; those in memory do not count. */
    @WithDefault("1200")
    int publicPagesAMinute();

    /** Wrong sign-ins from one address in ten minutes. */
    @WithDefault("200")
    int wrongSignIns();
}
