package org.stet.workflow.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Sha256;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;

/**
 * The addresses that mails go to. Nobody gets a mail at an address before its owner followed a link that was sent there; what
 * a directory says of its people counts as confirmed.
 */
@ApplicationScoped
public class MailAddresses implements PanacheRepositoryBase<MailAddress, UUID>, PersonalRecords {

    private static final int LONGEST = 254;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}.-]{1,190}");

    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    MailAddresses(People people, AuditTrail audit, Clock clock) {
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Where the actor gets mails.
     *
     * @param confirmed the address; empty where there is none yet
     * @param proposed the address that its owner has not confirmed yet
     * @param byDirectory whether the confirmed one comes from the directory that signs the actor in
     */
    public record Standing(Optional<String> confirmed, Optional<String> proposed, boolean byDirectory) {}

    /** Where the actor gets mails, and which address waits to be confirmed. */
    @Transactional
    public Standing of(Actor actor) {
        Optional<MailAddress> own = findByIdOptional(actor.id());
        Optional<String> confirmed = own.flatMap(MailAddress::confirmed);
        Optional<String> ofDirectory = people.findByIdOptional(actor.id()).flatMap(MailAddresses::ofDirectory);
        return new Standing(
                confirmed.or(() -> ofDirectory),
                own.flatMap(MailAddress::proposed),
                confirmed.isEmpty() && ofDirectory.isPresent());
    }

    /**
     * Proposes an address. It counts once the actor followed the link that is sent there; until then the one before does.
     *
     * @return the secret of the link, which works for a day and replaces the one before
     * @throws InvalidInput if it is no address, or another link was made less than a minute ago
     */
    @Transactional
    public String propose(Actor actor, Optional<String> address) {
        String wanted = address.map(String::strip).orElse("");
        new Checks()
                .require(!wanted.isEmpty(), "address", Fault.MISSING, "mail.address")
                .require(
                        wanted.isEmpty()
                                || wanted.length() <= LONGEST
                                        && ADDRESS.matcher(wanted).matches(),
                        "address",
                        Fault.MALFORMED,
                        "mail.full-address")
                .done();
        Instant now = clock.instant();
        MailAddress kept = findByIdOptional(actor.id(), LockModeType.PESSIMISTIC_WRITE)
                .orElseGet(() -> new MailAddress(actor.id()));
        if (kept.isProposedShortlyBefore(now)) {
            throw new InvalidInput("address", Fault.CONTRADICTORY, "mail.link-just-sent");
        }
        String secret = Secret.random();
        kept.propose(wanted, Sha256.of(secret), now);
        persist(kept);
        return secret;
    }

    /**
     * Takes the proposed address for mails.
     *
     * @throws NotFound if the link is not the actor's, is older than a day, or was replaced
     */
    @Transactional
    public void confirm(Actor actor, String secret) {
        MailAddress kept = find("personId = ?1 and sha256 = ?2", actor.id(), Sha256.of(secret))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .filter(found -> found.canBeConfirmedAt(clock.instant()))
                .orElseThrow(() -> new NotFound("link", "here"));
        kept.confirm(clock.instant());
        audit.add(Subject.person(actor.id()), actor.id(), "confirm-mail-address", Map.of(), Map.of());
    }

    /** Sends the actor no more mails to an address of the actor's own, and forgets it. */
    @Transactional
    public void remove(Actor actor) {
        if (deleteById(actor.id())) {
            audit.add(Subject.person(actor.id()), actor.id(), "remove-mail-address", Map.of(), Map.of());
        }
    }

    /** The confirmed addresses of those among these people who are active and have one. */
    @Transactional
    public Map<UUID, String> confirmed(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> own = list("personId in ?1 and address is not null", ids).stream()
                .collect(Collectors.toMap(
                        MailAddress::personId, kept -> kept.confirmed().orElseThrow()));
        Map<UUID, String> confirmed = new HashMap<>();
        for (Person person : people.byIds(ids).values()) {
            if (person.isActive()) {
                Optional.ofNullable(own.get(person.id()))
                        .or(() -> ofDirectory(person))
                        .ifPresent(address -> confirmed.put(person.id(), address));
            }
        }
        return confirmed;
    }

    /** A directory knows its people; what an administrator typed for a local account is not confirmed by anybody. */
    private static Optional<String> ofDirectory(Person person) {
        return person.subject().flatMap(known -> person.mail());
    }

    @Override
    public Set<String> columns() {
        return Set.of("mail_address.person_id");
    }

    @Override
    public Optional<Held> held(UUID person, boolean own) {
        return Optional.of(new Held(
                "mailAddresses",
                findByIdOptional(person).stream()
                        .map(kept -> Map.<String, Object>of(
                                "confirmed", kept.confirmed().orElse(""),
                                "proposed", kept.proposed().orElse("")))
                        .toList()));
    }

    @Override
    public void erase(UUID person, Instant now, UUID by) {
        deleteById(person);
    }
}
