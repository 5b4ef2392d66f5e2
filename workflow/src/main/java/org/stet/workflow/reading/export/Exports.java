package org.stet.workflow.reading.export;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.stet.workflow.agreement.Agreement;
import org.stet.workflow.agreement.AgreementQuestion;
import org.stet.workflow.agreement.Figure;
import org.stet.workflow.agreement.ScaleAgreement;
import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.DeskRoles;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.event.EventFeed;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.limit.Busy;
import org.stet.workflow.limit.Places;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotYours;

/** Exports the claims, fact-checks, record and agreement of the desks at which somebody may. */
@ApplicationScoped
public class Exports {

    private static final Instant FROM_THE_BEGINNING = Instant.EPOCH;
    private static final long SECONDS = 30;

    private final ExportPages pages;
    private final ExportSettings settings;
    private final DeskRoles roles;
    private final Desks desks;
    private final Agreement agreement;
    private final EventFeed feed;
    private final AuditTrail audit;
    private final Clock clock;
    private final Places places;

    Exports(
            ExportPages pages,
            ExportSettings settings,
            DeskRoles roles,
            Desks desks,
            Agreement agreement,
            EventFeed feed,
            AuditTrail audit,
            Clock clock) {
        this.pages = pages;
        this.settings = settings;
        this.roles = roles;
        this.desks = desks;
        this.agreement = agreement;
        this.feed = feed;
        this.audit = audit;
        this.clock = clock;
        this.places = new Places("exports", settings.atOnce(), 1, SECONDS);
    }

    /** What takes the rows, one after the other, in the order of the columns. */
    public interface Rows {

        /** One row. */
        void take(List<Object> values);
    }

    /**
     * Begins an export, and says so in the actor's own chain.
     *
     * @param what the file, for the record: {@code claims.csv}
     * @param desk the code or id of the one desk that is asked for; else all at which the actor may
     * @param since only what changed at this moment or later
     * @throws NotYours if the actor may not at this desk, or at any
     * @throws InvalidInput if there is no such desk
     */
    @Transactional
    public Export begin(Actor actor, String what, Optional<String> desk, Optional<Instant> since) {
        Permission.EXPORT.require(actor);
        Map<String, UUID> asked = desks(actor, desk);
        // what is being recorded now is wholly in the export or wholly after it
        audit.holdEntries();
        audit.add(
                Subject.person(actor.id()),
                actor.id(),
                "export",
                Map.of(),
                Map.of(
                        "kind", what,
                        "desks", List.copyOf(asked.keySet()),
                        "since", since.map(Instant::toString).orElse("")));
        Map<ExportKind, Long> ends = new EnumMap<>(ExportKind.class);
        for (ExportKind kind : ExportKind.values()) {
            ends.put(kind, pages.end(kind));
        }
        return new Export(
                actor,
                clock.instant(),
                feed.now(actor),
                asked,
                desk.isEmpty() && Permission.VERIFY_RECORD.admits(actor),
                since.orElse(FROM_THE_BEGINNING),
                ends);
    }

    private Map<String, UUID> desks(Actor actor, Optional<String> desk) {
        Set<UUID> open = roles.desksWhere(actor, Permission.EXPORT);
        Map<String, UUID> asked = new TreeMap<>();
        if (desk.isPresent()) {
            Desk one = desks.findByIdOrCode(desk.get())
                    .orElseThrow(() -> new InvalidInput("desk", Fault.UNKNOWN, "desk.unknown", desk.get()));
            if (!open.contains(one.id())) {
                throw new NotYours("is-of-the-desk", "export.not-yours");
            }
            asked.put(one.code(), one.id());
        } else {
            desks.inOrder().stream()
                    .filter(each -> open.contains(each.id()))
                    .forEach(each -> asked.put(each.code(), each.id()));
        }
        return asked;
    }

    /**
     * Takes a place for an export; it is to be given back with {@link #leave}.
     *
     * @throws Busy if there is none, or the actor has one under way
     */
    public void enter(Export export) {
        places.take(export.actor().id());
    }

    /** Gives the place back. */
    public void leave(Export export) {
        places.leave(export.actor().id());
    }

    /**
     * Hands out the rows of one kind, in the order in which they were recorded. Between two pages nothing is held: no
     * transaction, no connection, and no more rows than one page has.
     *
     * @param may asked before each page
     * @return how many there were
     * @throws NotYours if the actor may not any more
     */
    public long rows(Export export, ExportKind kind, BooleanSupplier may, Rows rows) {
        if (kind == ExportKind.AGREEMENT) {
            List<List<Object>> figures = QuarkusTransaction.requiringNew().call(() -> figures(export));
            figures.forEach(rows::take);
            return figures.size();
        }
        long count = 0;
        long after = 0;
        List<ExportPages.Placed> page;
        do {
            if (!may.getAsBoolean()) {
                throw new NotYours("signed-in", "export.account-ended");
            }
            long from = after;
            page = QuarkusTransaction.requiringNew().call(() -> pages.page(kind, export, from, settings.rowsAtOnce()));
            for (ExportPages.Placed row : page) {
                rows.take(row.values());
                after = row.place();
                count++;
            }
        } while (page.size() == settings.rowsAtOnce());
        return count;
    }

    private List<List<Object>> figures(Export export) {
        List<List<Object>> figures = new ArrayList<>();
        export.desks().forEach((code, desk) -> {
            AgreementQuestion question = new AgreementQuestion(
                    Optional.of(desk), Optional.empty(), Optional.of(export.since()), Optional.of(export.at()));
            agreement.of(export.actor(), question).forEach(found -> {
                figures.add(row(
                        code,
                        found,
                        "observed",
                        "",
                        "",
                        bare(found.observed(), found.nominal().units())));
                figures.add(row(code, found, "alpha-nominal", "", "", found.nominal()));
                figures.add(row(code, found, "alpha-ordinal", "", "", found.ordinal()));
                found.pairs()
                        .forEach(pair -> figures.add(row(
                                code,
                                found,
                                "kappa",
                                pair.first().username(),
                                pair.second().username(),
                                pair.kappa())));
            });
        });
        return figures;
    }

    private static Figure bare(OptionalDouble value, int units) {
        return new Figure(units, value, Optional.empty());
    }

    private static List<Object> row(
            String desk, ScaleAgreement found, String name, String first, String second, Figure figure) {
        return Arrays.asList(
                desk,
                found.scale().name(),
                found.scale().version(),
                name,
                first,
                second,
                figure.value().isPresent() ? figure.value().getAsDouble() : null,
                figure.interval().map(interval -> (Object) interval.low()).orElse(null),
                figure.interval().map(interval -> (Object) interval.high()).orElse(null),
                figure.units());
    }
}
