package org.stet.workflow.notification;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.MailAddresses;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.PersonalRecords;
import org.stet.workflow.notification.MailPreference.Choice;
import org.stet.workflow.notification.MailPreference.Delivery;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.time.TimeSettings;

/** When people get notifications by mail: at once, once a day or never, and not in their quiet hours. */
@ApplicationScoped
public class MailPreferences implements PanacheRepositoryBase<MailPreference, UUID>, PersonalRecords {

    private final MailQueue queue;
    private final MailAddresses addresses;
    private final MailSettings settings;
    private final TimeSettings time;
    private final Clock clock;

    MailPreferences(MailQueue queue, MailAddresses addresses, MailSettings settings, TimeSettings time, Clock clock) {
        this.queue = queue;
        this.addresses = addresses;
        this.settings = settings;
        this.time = time;
        this.clock = clock;
    }

    /**
     * What somebody asks for, as it was written.
     *
     * @param delivery "at-once", "daily" or "off"
     * @param quietFrom when quiet hours begin, as 22:00; blank or missing for none
     * @param quietUntil when they end
     * @param dailyAt when the mail of the day goes out; 08:00 where it is missing
     * @param timeZone such as Europe/Berlin; the newsroom's where it is missing
     */
    public record Wanted(
            Optional<String> delivery,
            Optional<String> quietFrom,
            Optional<String> quietUntil,
            Optional<String> dailyAt,
            Optional<String> timeZone) {}

    /** What the actor has chosen, or what holds for everybody. */
    @Transactional
    public Choice of(Actor actor) {
        Permission.READ.require(actor);
        return findByIdOptional(actor.id()).map(MailPreference::choice).orElseGet(this::standard);
    }

    /**
     * Keeps what the actor chooses; it counts for what waits to go out, too.
     *
     * @throws org.stet.workflow.refusal.InvalidInput if something is no time, no time zone or no way of delivery, or quiet
     *     hours lack one end
     */
    @Transactional
    public Choice choose(Actor actor, Wanted wanted) {
        Permission.READ.require(actor);
        Choice chosen = checked(wanted);
        MailPreference kept = findByIdOptional(actor.id()).orElseGet(() -> new MailPreference(actor.id()));
        kept.choose(chosen);
        persist(kept);
        queue.plan(actor.id(), chosen.goesOut(clock.instant()));
        return chosen;
    }

    private Choice checked(Wanted wanted) {
        Optional<Delivery> delivery = wanted.delivery().flatMap(code -> List.of(Delivery.values()).stream()
                .filter(each -> each.code().equals(code))
                .findFirst());
        Optional<String> from = given(wanted.quietFrom());
        Optional<String> until = given(wanted.quietUntil());
        Optional<String> daily = given(wanted.dailyAt());
        Optional<String> zone = given(wanted.timeZone());
        new Checks()
                .require(delivery.isPresent(), "delivery", Fault.NOT_ONE_OF, "mail.when")
                .require(isTime(from), "quietFrom", Fault.MALFORMED, "mail.quiet-from")
                .require(isTime(until), "quietUntil", Fault.MALFORMED, "mail.quiet-until")
                .require(
                        from.isPresent() == until.isPresent(),
                        from.isPresent() ? "quietUntil" : "quietFrom",
                        Fault.CONTRADICTORY,
                        "mail.quiet-both")
                .require(from.isEmpty() || !from.equals(until), "quietUntil", Fault.CONTRADICTORY, "mail.quiet-equal")
                .require(isTime(daily), "dailyAt", Fault.MALFORMED, "mail.daily-at")
                .require(zone.isEmpty() || isZone(zone.orElseThrow()), "timeZone", Fault.UNKNOWN, "time.zone")
                .done();
        Choice standard = standard();
        return new Choice(
                delivery.orElseThrow(),
                from.map(LocalTime::parse),
                until.map(LocalTime::parse),
                daily.map(LocalTime::parse).orElse(standard.dailyAt()),
                zone.map(ZoneId::of).orElse(standard.timeZone()));
    }

    private static Optional<String> given(Optional<String> text) {
        return text.map(String::strip).filter(written -> !written.isEmpty());
    }

    private static boolean isTime(Optional<String> text) {
        try {
            return text.map(LocalTime::parse).map(time -> time.getNano() == 0).orElse(true);
        } catch (DateTimeException noTime) {
            return false;
        }
    }

    private static boolean isZone(String text) {
        return ZoneId.getAvailableZoneIds().contains(text);
    }

    private Choice standard() {
        return Choice.standard(time.timeZone());
    }

    /** When what these people are told at a moment goes out to each; whoever gets no mail of it is left out. */
    Map<UUID, Instant> goesOut(Collection<UUID> people, Instant told) {
        if (settings.from().isEmpty()) {
            return Map.of();
        }
        Set<UUID> reachable = addresses.confirmed(people).keySet();
        Map<UUID, Choice> chosen = reachable.isEmpty()
                ? Map.of()
                : list("personId in ?1", reachable).stream()
                        .collect(Collectors.toMap(MailPreference::personId, MailPreference::choice));
        Map<UUID, Instant> goesOut = new HashMap<>();
        for (UUID person : reachable) {
            chosen.getOrDefault(person, standard()).goesOut(told).ifPresent(at -> goesOut.put(person, at));
        }
        return goesOut;
    }

    @Override
    public Set<String> columns() {
        return Set.of("mail_preference.person_id");
    }

    @Override
    public Optional<Held> held(UUID person, boolean own) {
        return Optional.of(new Held(
                "mailPreferences",
                findByIdOptional(person).map(MailPreference::choice).stream()
                        .map(choice -> Map.<String, Object>of(
                                "delivery", choice.delivery().code(),
                                "quietFrom",
                                        choice.quietFrom()
                                                .map(LocalTime::toString)
                                                .orElse(""),
                                "quietUntil",
                                        choice.quietUntil()
                                                .map(LocalTime::toString)
                                                .orElse(""),
                                "dailyAt", choice.dailyAt().toString(),
                                "timeZone", choice.timeZone().getId()))
                        .toList()));
    }

    @Override
    public void erase(UUID person, Instant now, UUID by) {
        deleteById(person);
    }
}
