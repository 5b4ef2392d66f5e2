package org.stet.workflow.reader;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Sha256;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.publication.Publication;
import org.stet.workflow.publication.Publications;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.time.TimePolicies;
import org.stet.workflow.time.TimePolicy;

/** What readers do: they report an error, ask for a check, and look at what came of it. Nobody has to be signed in. */
@ApplicationScoped
public class Asking {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_ADDRESS = 2_000;
    /** Without letters and digits that look alike. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int GROUPS = 4;
    private static final int LETTERS_A_GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ReaderCases cases;
    private final Publications publications;
    private final Claims claims;
    private final Desks desks;
    private final TimePolicies policies;
    private final AuditTrail audit;
    private final Clock clock;

    Asking(
            ReaderCases cases,
            Publications publications,
            Claims claims,
            Desks desks,
            TimePolicies policies,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.publications = publications;
        this.claims = claims;
        this.desks = desks;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A case that was just begun.
     *
     * @param code by which the reader follows it: nobody can read it again
     * @param dueAt until when it is to be answered
     */
    public record Begun(String code, Instant dueAt) {}

    /**
     * What the reader of a case sees.
     *
     * @param check the last part of the address of the fact-check that it is about, or that answers it
     * @param answer empty until there is one
     */
    public record Followed(
            ReaderCase.Kind kind,
            ReaderCase.State state,
            Instant receivedAt,
            Instant dueAt,
            String text,
            Optional<ReaderCase.Outcome> outcome,
            Optional<String> answer,
            Optional<Instant> answeredAt,
            Optional<String> check) {}

    /**
     * Reports an error in a published fact-check.
     *
     * @param slug the last part of its address
     * @param text what is wrong
     * @param address where the right thing is to be found
     * @throws NotFound if there is no such fact-check
     * @throws InvalidInput naming each thing that is wrong
     */
    @Transactional
    public Begun reportError(String slug, Optional<String> text, Optional<String> address) {
        Publication publication = publications.atSlug(slug).orElseThrow(() -> new NotFound("fact-check", slug));
        check(text, address);
        UUID claim = publication.claimId();
        return begin(ReaderCase.Kind.ERROR, claims.get(claim).deskId(), text, address, Optional.of(publication));
    }

    /**
     * Asks that something be checked.
     *
     * @param text the claim, with where it was made
     * @param address where it was made; one of the two is enough
     * @throws InvalidInput naming each thing that is wrong, or saying that there is no desk yet
     */
    @Transactional
    public Begun askForCheck(Optional<String> text, Optional<String> address) {
        List<Desk> all = desks.inOrder();
        if (all.isEmpty()) {
            throw new InvalidInput("text", Fault.INVALID, "reader.not-yet");
        }
        Optional<String> words = given(text).or(() -> given(address));
        check(words, address);
        return begin(ReaderCase.Kind.CHECK, all.get(0).id(), words, address, Optional.empty());
    }

    /**
     * Looks at a case.
     *
     * @param code as the reader got it, in capitals or not, with hyphens or without
     * @throws NotFound if there is none, or the reader's words are forgotten
     */
    @Transactional
    public Followed follow(String code) {
        ReaderCase found = cases.withCode(normal(code)).orElseThrow(() -> new NotFound("case", "with this code"));
        boolean answered = found.state() == ReaderCase.State.ANSWERED;
        return new Followed(
                found.kind(),
                found.state(),
                found.receivedAt(),
                found.dueAt(),
                found.text().orElse(""),
                found.outcome(),
                found.answer(),
                found.handledAt().filter(at -> answered),
                found.checkId()
                        .or(found::publicationId)
                        .flatMap(publications::findByIdOptional)
                        .map(Publication::slug));
    }

    private Begun begin(
            ReaderCase.Kind kind,
            UUID desk,
            Optional<String> text,
            Optional<String> address,
            Optional<Publication> publication) {
        Instant now = clock.instant();
        TimePolicy policy = policies.of(desk);
        Instant due = policy.calendar().plusWorkingDays(now, policy.correctionDays());
        String code = code();
        ReaderCase begun =
                new ReaderCase(kind, Sha256.of(normal(code)), desk, now, due).saying(words(text), given(address));
        publication.ifPresent(about -> begun.about(about.id(), about.claimId()));
        cases.persistAndFlush(begun);
        Map<String, Object> received = new LinkedHashMap<>();
        received.put("case", begun.id().toString());
        received.put("kind", kind.code());
        publication.ifPresent(about -> received.put("publication", about.id().toString()));
        // the reader's words do not stand in the record: they are forgotten when the case is over
        audit.addUnattended(Subject.newsroom(), "receive-case", Map.of(), received);
        return new Begun(code, due);
    }

    private static void check(Optional<String> text, Optional<String> address) {
        new Checks()
                .text(text, "text", LONGEST_TEXT)
                .require(
                        given(address).filter(where -> !isPage(where)).isEmpty(),
                        "address",
                        Fault.MALFORMED,
                        "reader.address",
                        LONGEST_ADDRESS)
                .done();
    }

    private static boolean isPage(String address) {
        try {
            URI uri = new URI(address);
            return address.length() <= LONGEST_ADDRESS
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static Optional<String> given(Optional<String> typed) {
        return typed.map(String::strip).filter(words -> !words.isEmpty());
    }

    private static String words(Optional<String> text) {
        return text.orElseThrow().strip().replace("\r\n", "\n");
    }

    private static String code() {
        StringBuilder code = new StringBuilder();
        for (int letter = 0; letter < GROUPS * LETTERS_A_GROUP; letter++) {
            if (letter > 0 && letter % LETTERS_A_GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private static String normal(String code) {
        StringBuilder normal = new StringBuilder();
        code.toUpperCase(Locale.ROOT)
                .chars()
                .filter(letter -> LETTERS.indexOf(letter) >= 0)
                .limit(GROUPS * LETTERS_A_GROUP + 1L)
                .forEach(letter -> normal.append((char) letter));
        return normal.toString();
    }
}
