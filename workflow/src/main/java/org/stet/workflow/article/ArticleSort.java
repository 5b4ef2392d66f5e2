package org.stet.workflow.article;

import java.util.Arrays;
import java.util.Optional;

/** The orders in which articles are listed. */
public enum ArticleSort {
    /** Newest first, in the order in which they were recorded, whatever the clock said. */
    SUBMITTED("-submittedAt", "ordinal", "desc"),
    /** Those that changed last come last, as whoever follows them reads. */
    UPDATED("updatedAt", "updated_at", "asc"),
    /** Those that changed last come first. */
    LAST_UPDATED("-updatedAt", "updated_at", "desc");

    private final String code;
    private final String key;
    private final String direction;

    ArticleSort(String code, String key, String direction) {
        this.code = code;
        this.key = key;
        this.direction = direction;
    }

    /** The name that the API uses: "-submittedAt". */
    public String code() {
        return code;
    }

    /** The order with this name. */
    public static Optional<ArticleSort> of(String code) {
        return Arrays.stream(values()).filter(sort -> sort.code.equals(code)).findFirst();
    }

    /** The column of {@code article} that decides the order. */
    String key() {
        return key;
    }

    /** The order of rows that have the key. */
    String orderBy(String row, String id) {
        return row + "." + key + " " + direction + ", " + row + "." + id + " " + direction;
    }

    /** The condition for what comes after a place. */
    String after(String row, String id) {
        return this == SUBMITTED
                ? row + ".ordinal < (select l.ordinal from article l where l.id = :id)"
                : "(" + row + ".updated_at, " + row + "." + id + ") " + (direction.equals("asc") ? ">" : "<")
                        + " (:key, :id)";
    }
}
