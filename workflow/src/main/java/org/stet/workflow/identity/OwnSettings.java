package org.stet.workflow.identity;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How somebody wants Stet's pages to be.
 *
 * @param singleKeys whether single keys move and decide
 * @param timeZone in which times are told; empty for the newsroom's
 * @param language in which times, and problems where there are words, are told; empty for the newsroom's
 */
public record OwnSettings(boolean singleKeys, Optional<ZoneId> timeZone, Optional<Locale> language) {

    /** The languages in which times can be told. */
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.forLanguageTag("es"));

    /** What holds for who has set nothing. */
    public static final OwnSettings USUAL = new OwnSettings(true, Optional.empty(), Optional.empty());
}
