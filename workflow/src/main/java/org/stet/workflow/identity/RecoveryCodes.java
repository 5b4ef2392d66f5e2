package org.stet.workflow.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.stet.workflow.audit.Sha256;

/**
 * Codes that open an account whose owner has lost the second factor, each once. They are shown when they are made and never
 * again: what is kept is a hash, which at 80 random bits nobody tries out.
 */
@ApplicationScoped
class RecoveryCodes {

    private static final int CODES = 10;
    private static final int LETTERS = 16;
    private static final int GROUP = 4;

    /** No letters and digits that look alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();
    private final EntityManager entities;
    private final Clock clock;

    RecoveryCodes(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Makes ten codes; those of before are worth nothing now. */
    @Transactional(TxType.MANDATORY)
    List<String> make(UUID person) {
        remove(person);
        List<String> codes = Stream.generate(this::code).limit(CODES).toList();
        codes.forEach(code -> entities.createNativeQuery(
                        "insert into recovery_code (person_id, sha256) values (:person, :sha256)")
                .setParameter("person", person)
                .setParameter("sha256", hash(code))
                .executeUpdate());
        return codes;
    }

    /** Takes a code, if it is one of the person's that was not taken before. */
    @Transactional(TxType.MANDATORY)
    boolean take(UUID person, String code) {
        return entities.createNativeQuery("update recovery_code set used_at = :now"
                                + " where person_id = :person and sha256 = :sha256 and used_at is null")
                        .setParameter("now", clock.instant())
                        .setParameter("person", person)
                        .setParameter("sha256", hash(code))
                        .executeUpdate()
                == 1;
    }

    /** How many codes are left. */
    @Transactional
    long left(UUID person) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from recovery_code where person_id = :person and used_at is null")
                        .setParameter("person", person)
                        .getSingleResult())
                .longValue();
    }

    @Transactional(TxType.MANDATORY)
    void remove(UUID person) {
        entities.createNativeQuery("delete from recovery_code where person_id = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    private String code() {
        return random.ints(LETTERS, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining())
                .replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** However it was typed: capitals, spaces and hyphens do not matter. */
    private static String hash(String code) {
        return Sha256.of(code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }
}
