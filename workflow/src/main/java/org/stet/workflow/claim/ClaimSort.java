package org.stet.workflow.claim;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The orders in which claims are listed. */
public enum ClaimSort {
    /** Most check-worthy first. */
    CHECKWORTHINESS("-checkworthiness", "checkworthiness", "desc") {
        @Override
        Object key(Claim claim) {
            return claim.checkworthiness();
        }

        @Override
        Object parse(String key) {
            return Double.valueOf(key);
        }
    },
    /** Due first; those without a due time last. */
    DUE("dueAt", "coalesce(due_at, timestamptz '9999-12-31 00:00:00+00')", "asc") {
        @Override
        Object key(Claim claim) {
            return claim.dueAt().orElse(NO_DUE_TIME);
        }

        @Override
        Object parse(String key) {
            return time(key);
        }
    },
    /** Those that changed last come last, as whoever follows them reads. */
    UPDATED("updatedAt", "updated_at", "asc") {
        @Override
        Object key(Claim claim) {
            return claim.updatedAt();
        }

        @Override
        Object parse(String key) {
            return time(key);
        }
    },
    /** Those that changed last come first. */
    LAST_UPDATED("-updatedAt", "updated_at", "desc") {
        @Override
        Object key(Claim claim) {
            return claim.updatedAt();
        }

        @Override
        Object parse(String key) {
            return time(key);
        }
    },
    /** Newest first, in the order in which they were recorded, whatever the clock said. */
    CREATED("-createdAt", "ordinal", "desc") {
        /** No number of the order is shown: its gaps would tell of sealed work. */
        @Override
        Object key(Claim claim) {
            return claim.id();
        }

        @Override
        Object parse(String key) {
            return UUID.fromString(key);
        }

        @Override
        String orderBy(String id) {
            return "key desc";
        }

        @Override
        String after(String id) {
            return "ordinal < (select l.ordinal from claim l where l.id = :key and l.id = :id)";
        }
    };

    private static final Instant NO_DUE_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final String code;
    private final String key;
    private final String direction;

    ClaimSort(String code, String key, String direction) {
        this.code = code;
        this.key = key;
        this.direction = direction;
    }

    /** A time that the database can hold. */
    private static Instant time(String key) {
        Instant time = Instant.parse(key);
        if (time.isBefore(Instant.EPOCH) || time.isAfter(NO_DUE_TIME)) {
            throw new DateTimeException("out of bounds: " + key);
        }
        return time;
    }

    abstract Object key(Claim claim);

    abstract Object parse(String key);

    /** The name that the API uses: "-checkworthiness". */
    public String code() {
        return code;
    }

    /** The order with this name. */
    public static Optional<ClaimSort> of(String code) {
        return Arrays.stream(values()).filter(sort -> sort.code.equals(code)).findFirst();
    }

    /** The usual order for claims in these states: candidates by check-worthiness, everything else by due time. */
    public static ClaimSort usual(Set<ClaimState> states) {
        if (states.isEmpty()) {
            return CREATED;
        }
        return states.equals(Set.of(ClaimState.CANDIDATE)) ? CHECKWORTHINESS : DUE;
    }

    /** Whether the order is that of changes. */
    boolean isByUpdate() {
        return this == UPDATED || this == LAST_UPDATED;
    }

    /** What decides the order, of a row of {@code claim} or {@code claim_search}, in SQL. */
    String key() {
        return key;
    }

    /** The order of rows with their key as {@code key}. */
    String orderBy(String id) {
        return "key " + direction + ", " + id + " " + direction;
    }

    /** The condition for what comes after the row with the key {@code :key} and the id {@code :id}. */
    String after(String id) {
        return "(" + key + ", " + id + ")" + (direction.equals("asc") ? " > " : " < ") + "(:key, :id)";
    }
}
