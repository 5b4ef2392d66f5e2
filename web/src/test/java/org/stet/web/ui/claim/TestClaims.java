package org.stet.web.ui.claim;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.article.Article;
import org.stet.workflow.article.Intake;
import org.stet.workflow.article.Marking;
import org.stet.workflow.article.Submission;
import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.evidence.Collecting;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.factcheck.Reporting;
import org.stet.workflow.factcheck.Reports;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.review.Reviewing;

/** Claims at the places of their way where a test wants them. */
@ApplicationScoped
class TestClaims {

    private static final AtomicInteger COUNT = new AtomicInteger(100);

    private final Intake intake;
    private final Marking marking;
    private final Triage triage;
    private final Assigning assigning;
    private final Reviewing reviewing;
    private final Collecting collecting;
    private final Reporting reporting;
    private final Reports reports;
    private final Publishing publishing;
    private final People people;

    TestClaims(
            Intake intake,
            Marking marking,
            Triage triage,
            Assigning assigning,
            Reviewing reviewing,
            Collecting collecting,
            Reporting reporting,
            Reports reports,
            Publishing publishing,
            People people) {
        this.intake = intake;
        this.marking = marking;
        this.triage = triage;
        this.assigning = assigning;
        this.reviewing = reviewing;
        this.collecting = collecting;
        this.reporting = reporting;
        this.reports = reports;
        this.publishing = publishing;
        this.people = people;
    }

    @Transactional
    Actor actor(String username) {
        return people.findByUsername(username).orElseThrow().asActor();
    }

    Claim candidate(String desk) {
        int trawlers = COUNT.incrementAndGet();
        Article article = intake.take(
                        actor("editor"),
                        new Submission.Text(
                                "Trawlers leave the northern port\n\nThe quay was quiet on Monday. Some " + trawlers
                                        + " trawlers have left the port since March, the harbour board said."
                                        + " The fishermen’s union did not answer.\n\nThe board met twice in May.",
                                Optional.of("Trawlers leave the northern port"),
                                Optional.empty()),
                        Optional.of(desk))
                .article();
        return marking.mark(
                actor("editor"), article.id(), trawlers + " trawlers have left the port since March", Optional.empty());
    }

    Claim open(String desk) {
        return triage.accept(actor("editor"), candidate(desk).id(), Expected.ANY);
    }

    Claim assigned(String... reviewers) {
        Claim claim = open(reviewers.length == 2 ? "investigations" : "news");
        return assigning.assign(actor("editor"), claim.id(), Expected.ANY, List.of(reviewers));
    }

    void review(Claim claim, String reviewer, String rating, String rationale) {
        reviewing.save(actor(reviewer), claim.id(), Expected.ANY, Optional.of(rating), Optional.of(rationale));
        collecting.add(
                actor(reviewer),
                claim.id(),
                new Evidence.Source(
                        "https://harbour.example/register/" + reviewer,
                        "Harbour register, March to May",
                        Optional.of("12 vessels signed off"),
                        Evidence.Stance.REFUTES,
                        Evidence.Kind.PRIMARY));
    }

    void submit(Claim claim, String reviewer, String rating, String rationale) {
        review(claim, reviewer, rating, rationale);
        reviewing.submit(actor(reviewer), claim.id(), Expected.ANY);
    }

    Claim submitted() {
        Claim claim = assigned("reviewer1");
        submit(claim, "reviewer1", "false", "The harbour register shows twelve departures.");
        return claim;
    }

    Claim disputed() {
        Claim claim = assigned("reviewer1", "reviewer2");
        submit(claim, "reviewer1", "false", "The register shows twelve departures.");
        submit(claim, "reviewer2", "half-true", "Some of them left for the season only.");
        return claim;
    }

    Claim approved() {
        Claim claim = submitted();
        reporting.approve(
                actor("editor2"),
                claim.id(),
                Expected.ANY,
                reports.latest(claim.id()).orElseThrow().sha256());
        return claim;
    }

    Claim published() {
        Claim claim = approved();
        publishing.publish(actor("editor2"), claim.id(), Expected.ANY);
        return claim;
    }

    /** Somebody else saves the report meanwhile. */
    void saveReport(Claim claim, String editor, String summary) {
        reporting.save(
                actor(editor),
                claim.id(),
                Expected.ANY,
                new Reporting.Draft(
                        Optional.of("Twelve trawlers left, not more"),
                        Optional.of(summary),
                        Optional.of("The register of the harbour lists every departure."),
                        Optional.of("false")));
    }
}
