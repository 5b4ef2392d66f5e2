package org.stet.web.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.article.Article;
import org.stet.workflow.article.Intake;
import org.stet.workflow.article.Marking;
import org.stet.workflow.article.Submission;
import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.evidence.Collecting;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.factcheck.CheckDocument;
import org.stet.workflow.factcheck.CheckDocuments;
import org.stet.workflow.factcheck.Reporting;
import org.stet.workflow.factcheck.Reports;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.review.Reviewing;

/** Claims at the places of their way where a test wants them. */
@ApplicationScoped
public class TestClaims {

    private static final AtomicInteger COUNT = new AtomicInteger(100);

    private final Intake intake;
    private final Marking marking;
    private final Triage triage;
    private final Assigning assigning;
    private final Reviewing reviewing;
    private final Collecting collecting;
    private final Reporting reporting;
    private final Reports reports;
    private final CheckDocuments documents;
    private final Claims claims;
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
            CheckDocuments documents,
            Claims claims,
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
        this.documents = documents;
        this.claims = claims;
        this.publishing = publishing;
        this.people = people;
    }

    @Transactional
    public Actor actor(String username) {
        return people.findByUsername(username).orElseThrow().asActor();
    }

    public Claim candidate(String desk) {
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
                        actor("editor"),
                        article.id(),
                        trawlers + " trawlers have left the port since March",
                        Optional.empty())
                .claim();
    }

    /** A new article with so many candidates, all of them weak, and no other claim. */
    public UUID articleWith(int candidates) {
        StringBuilder text = new StringBuilder("Cranes, part " + COUNT.incrementAndGet() + "\n\nWhat about them?\n\n");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < candidates; i++) {
            names.add("Crane " + (char) ('A' + i / 26) + (char) ('A' + i % 26));
            text.append("“").append(names.get(i)).append(", oh my?”\n\n");
        }
        UUID article = intake.take(
                        actor("editor"),
                        new Submission.Text(text.toString(), Optional.empty(), Optional.empty()),
                        Optional.of("news"))
                .article()
                .id();
        names.forEach(name -> marking.mark(actor("editor"), article, name, Optional.empty()));
        return article;
    }

    /** The article's candidates. */
    @Transactional
    public List<Claim> candidatesOf(UUID article) {
        return claims.candidatesOf(article);
    }

    /** Where the article's claims are. */
    @Transactional
    public List<ClaimState> statesOf(UUID article) {
        return claims.ofArticle(article).stream().map(Claim::state).toList();
    }

    public Claim open(String desk) {
        return triage.accept(actor("editor"), candidate(desk).id(), Expected.ANY);
    }

    public Claim assigned(String... reviewers) {
        Claim claim = open(reviewers.length == 2 ? "investigations" : "news");
        return assigning.assign(actor("editor"), claim.id(), Expected.ANY, List.of(reviewers));
    }

    public void review(Claim claim, String reviewer, String rating, String rationale) {
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

    public void submit(Claim claim, String reviewer, String rating, String rationale) {
        review(claim, reviewer, rating, rationale);
        reviewing.submit(actor(reviewer), claim.id(), Expected.ANY);
    }

    public Claim submitted() {
        Claim claim = assigned("reviewer1");
        submit(claim, "reviewer1", "false", "The harbour register shows twelve departures.");
        return claim;
    }

    public Claim disputed() {
        Claim claim = assigned("reviewer1", "reviewer2");
        submit(claim, "reviewer1", "false", "The register shows twelve departures.");
        submit(claim, "reviewer2", "half-true", "Some of them left for the season only.");
        return claim;
    }

    /** Decides between two verdicts: by an editor who approves nothing. */
    public void adjudicate(Claim claim) {
        reviewing.adjudicate(
                actor("editor"),
                claim.id(),
                Expected.ANY,
                Optional.of("false"),
                Optional.of("The register decides it."));
    }

    public Claim approved() {
        Claim claim = submitted();
        approve(claim);
        return claim;
    }

    private void approve(Claim claim) {
        reporting.approve(
                actor("editor2"), claim.id(), Expected.ANY, document(claim).sha256());
    }

    /** What readers would see of it now. */
    @Transactional
    public CheckDocument document(Claim claim) {
        return documents.asItStands(
                claims.get(claim.id()), reports.latest(claim.id()).orElseThrow());
    }

    public Claim published() {
        Claim claim = approved();
        publishing.publish(actor("editor2"), claim.id(), Expected.ANY);
        return claim;
    }

    /** Approves and publishes what was submitted or decided. */
    public void publish(Claim claim) {
        approve(claim);
        publishing.publish(actor("editor2"), claim.id(), Expected.ANY);
    }

    /** Somebody adds a piece of evidence. */
    public void evidence(Claim claim, String username, String title) {
        collecting.add(
                actor(username),
                claim.id(),
                new Evidence.Source(
                        "https://harbour.example/register/second",
                        title,
                        Optional.empty(),
                        Evidence.Stance.REFUTES,
                        Evidence.Kind.PRIMARY));
    }

    /** Somebody else saves the report meanwhile. */
    public void saveReport(Claim claim, String editor, String summary) {
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
