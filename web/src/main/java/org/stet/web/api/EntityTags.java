package org.stet.web.api;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The tags of answers: a version, a hyphen, and a hash of the answer. And the lists of tags in {@code If-Match} and
 * {@code If-None-Match}.
 */
final class EntityTags {

    /** Any thing that there is. */
    static final String ANY = "*";

    private static final char HASH_FOLLOWS = '-';

    /** A tag in quotation marks, weak or strong: a proxy that compresses makes weak ones. Or one without, as it is. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"|([^,\\s]+)");

    private EntityTags() {}

    /** The tag of an answer at a version, which has no hyphen. */
    static String of(String version, String hash) {
        return version + HASH_FOLLOWS + hash;
    }

    /** The version in a tag; a version alone is one. */
    static String version(String tag) {
        int end = tag.indexOf(HASH_FOLLOWS);
        return end < 0 ? tag : tag.substring(0, end);
    }

    /** The tags that a header names. */
    static List<String> of(String header) {
        return TAG.matcher(header)
                .results()
                .map(tag -> tag.group(1) == null ? tag.group(2) : tag.group(1))
                .toList();
    }
}
