package org.stet.workflow.property;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.stet.workflow.agreement.Agreement;
import org.stet.workflow.agreement.AgreementQuestion;
import org.stet.workflow.assignment.BeingAway;
import org.stet.workflow.assignment.Distributing;
import org.stet.workflow.assignment.Suggesting;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimHistory;
import org.stet.workflow.claim.ClaimList;
import org.stet.workflow.claim.ClaimQuery;
import org.stet.workflow.claim.ClaimSort;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.deadline.Clocks;
import org.stet.workflow.evidence.EvidenceLedger;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Administration;
import org.stet.workflow.reading.Agenda;
import org.stet.workflow.reading.ClaimFiles;
import org.stet.workflow.reading.ReportFiles;
import org.stet.workflow.reading.dashboard.DashboardQuestion;
import org.stet.workflow.reading.dashboard.Dashboards;
import org.stet.workflow.reply.Replies;
import org.stet.workflow.test.Everything;

/** Everything of a claim that somebody can read: file, report, lists, search, counts, history, clocks, figures, plans. */
@ApplicationScoped
class Reading {

    private static final Instant LATER = Instant.parse("2050-01-01T00:00:00Z");

    private final TwoDesks desks;
    private final Claims claims;
    private final ClaimFiles files;
    private final ReportFiles reports;
    private final ClaimHistory history;
    private final ClaimList list;
    private final EvidenceLedger ledger;
    private final Replies replies;
    private final Clocks clocks;
    private final Agenda agenda;
    private final Agreement agreement;
    private final Dashboards dashboards;
    private final Suggesting suggesting;
    private final Distributing distributing;
    private final BeingAway beingAway;
    private final Administration administration;

    Reading(
            TwoDesks desks,
            Claims claims,
            ClaimFiles files,
            ReportFiles reports,
            ClaimHistory history,
            ClaimList list,
            EvidenceLedger ledger,
            Replies replies,
            Clocks clocks,
            Agenda agenda,
            Agreement agreement,
            Dashboards dashboards,
            Suggesting suggesting,
            Distributing distributing,
            BeingAway beingAway,
            Administration administration) {
        this.desks = desks;
        this.claims = claims;
        this.files = files;
        this.reports = reports;
        this.history = history;
        this.list = list;
        this.ledger = ledger;
        this.replies = replies;
        this.clocks = clocks;
        this.agenda = agenda;
        this.agreement = agreement;
        this.dashboards = dashboards;
        this.suggesting = suggesting;
        this.distributing = distributing;
        this.beingAway = beingAway;
        this.administration = administration;
    }

    /** What these people read about the claim, each view by its name; what is the same for all is read once. */
    Map<String, String> of(UUID claimId, Iterable<Actor> readers, Set<String> sought) {
        Map<String, String> read = new LinkedHashMap<>();
        QuarkusTransaction.requiringNew().run(() -> {
            Claim claim = claims.get(claimId);
            for (Actor reader : readers) {
                own(read, claim, reader);
            }
            sought.forEach(words -> read.put("search for " + words, found(words)));
            shared(read, claimId);
        });
        return read;
    }

    private void own(Map<String, String> read, Claim claim, Actor reader) {
        read.put("file of " + reader.username(), Everything.of(files.open(reader, claim.id())));
        read.put(
                "report of " + reader.username(),
                Everything.of(reports.open(reader, claim.id()).revisions()));
        read.put("row of " + reader.username(), Everything.of(files.list(reader, List.of(claim))));
        read.put("evidence of " + reader.username(), Everything.of(ledger.visible(claim, reader)));
        read.put("replies of " + reader.username(), Everything.of(replies.visible(claim, reader)));
    }

    private void shared(Map<String, String> read, UUID claimId) {
        Actor editor = desks.editor();
        read.put(
                "agreement",
                Everything.of(agreement.of(
                        editor,
                        new AgreementQuestion(
                                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))));
        read.put(
                "dashboard",
                Everything.of(dashboards.of(editor, DashboardQuestion.usual(Optional.empty(), dashboards.today()))));
        read.put("suggestions", Everything.of(suggesting.of(editor, claimId)));
        read.put("plan", Everything.of(distributing.plan(editor, desks.second())));
        read.put("absences", Everything.of(beingAway.notOver(editor)));
        read.put("deadlines", Everything.of(agenda.deadlines(editor, 8)));
        read.put("history", Everything.of(history.of(editor, claimId)));
        read.put("clocks", Everything.of(clocks.running(claimId)));
        read.put("open evidence", Everything.of(ledger.openAt(claimId, LATER)));
        read.put("open replies", Everything.of(replies.openAt(claimId, LATER)));
        read.put("verification", Everything.of(administration.verifyRecord(desks.administrator())));
        read.put(
                "counts",
                Arrays.stream(ClaimState.values())
                        .map(state -> list.count(ClaimQuery.in(Set.of(state), ClaimSort.CREATED)))
                        .toList()
                        .toString());
        for (ClaimSort sort : ClaimSort.values()) {
            ClaimQuery query = ClaimQuery.in(EnumSet.of(ClaimState.IN_REVIEW), sort);
            read.put(
                    "list by " + sort,
                    Everything.of(list.page(query, Optional.empty(), 50).claims()));
        }
    }

    private String found(String words) {
        ClaimQuery search = new ClaimQuery(
                EnumSet.noneOf(ClaimState.class), Optional.empty(), Set.of(), Optional.of(words), ClaimSort.CREATED);
        return list.count(search) + " "
                + Everything.of(list.page(search, Optional.empty(), 50).claims());
    }
}
