package org.stet.web.api;

import java.util.List;
import java.util.regex.Pattern;

/** Reads the lists of tags in {@code If-Match} and {@code If-None-Match}. */
final class EntityTags {

    /** Any thing that there is. */
    static final String ANY = "*";

    /** A tag in quotation marks, weak or strong: a proxy that compresses makes weak ones. Or one without, as it is. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"|([^,\\s]+)");

    private EntityTags() {}

    /** The tags that a header names. */
    static List<String> of(String header) {
        return TAG.matcher(header)
                .results()
                .map(tag -> tag.group(1) == null ? tag.group(2) : tag.group(1))
                .toList();
    }
}
