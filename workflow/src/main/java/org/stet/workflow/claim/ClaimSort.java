package org.stet.workflow.claim;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The orders in which claims are listed. */
public enum ClaimSort {
    /** Most check-worthy first. */
    CHECKWORTHINESS("-checkworthiness", "c.checkworthiness", "desc") {
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
    DUE("dueAt", "coalesce(c.dueAt, " + ClaimSort.NEVER + ")", "asc") {
        @Override
        Object key(Claim claim) {
            return claim.dueAt().orElse(NO_DUE_TIME);
        }

        @Override
        Object parse(String key) {
            return time(key);
        }
    },
    /** Newest first. */
    CREATED("-createdAt", "c.createdAt", "desc") {
        @Override
        Object key(Claim claim) {
            return claim.createdAt();
        }

        @Override
        Object parse(String key) {
            return time(key);
        }
    };

    private static final String NEVER = "datetime 9999-12-31 00:00:00Z";
    private static final Instant NO_DUE_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final String code;
    private final String column;
    private final String direction;

    ClaimSort(String code, String column, String direction) {
        this.code = code;
        this.column = column;
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

    String orderBy() {
        return column + " " + direction + ", c.id " + direction;
    }

    /** The condition for what comes after a row with this key and id. */
    String after() {
        String beyond = direction.equals("asc") ? " > " : " < ";
        return "(" + column + beyond + ":key or (" + column + " = :key and c.id" + beyond + ":id))";
    }
}
