package org.stet.workflow.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.workflow.article.Article;
import org.stet.workflow.article.Intake;
import org.stet.workflow.article.Submission;
import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.evidence.Collecting;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.factcheck.CheckDocuments;
import org.stet.workflow.factcheck.Reporting;
import org.stet.workflow.factcheck.Reports;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.review.Reviewing;

/**
 * A small newsroom at work, played through the very methods that pages and API call: three articles, and claims at every
 * station of the way. The articles, people and places are invented.
 */
@ApplicationScoped
class Demonstration {

    private final Intake intake;
    private final Claims claims;
    private final Triage triage;
    private final Assigning assigning;
    private final Reviewing reviewing;
    private final Collecting collecting;
    private final Reporting reporting;
    private final Reports reports;
    private final CheckDocuments documents;
    private final Publishing publishing;

    Demonstration(
            Intake intake,
            Claims claims,
            Triage triage,
            Assigning assigning,
            Reviewing reviewing,
            Collecting collecting,
            Reporting reporting,
            Reports reports,
            CheckDocuments documents,
            Publishing publishing) {
        this.intake = intake;
        this.claims = claims;
        this.triage = triage;
        this.assigning = assigning;
        this.reviewing = reviewing;
        this.collecting = collecting;
        this.reporting = reporting;
        this.reports = reports;
        this.documents = documents;
        this.publishing = publishing;
    }

    void play(Map<String, Actor> cast) {
        Actor editor = cast.get("editor");
        Article ferry =
                page(editor, "ferry.html", "https://www.newswire.example/world/ferry-line-island-route", "news");
        Article water = page(editor, "reservoir.html", "https://www.valleyherald.example/2026/reservoir-level", "news");
        text(editor, "hospital.txt", "investigations");
        publishOne(cast, claim(water, "41 per cent"));
        reviewOne(cast, claim(ferry, "140 seafarers"));
        submitOne(cast, claim(water, "three million litres"));
        triage.accept(editor, claim(ferry, "four people").id(), Expected.ANY);
    }

    private Article page(Actor editor, String name, String url, String desk) {
        return intake.take(editor, new Submission.Page(resource(name), Optional.of(URI.create(url))), Optional.of(desk))
                .article();
    }

    private void text(Actor editor, String name, String desk) {
        intake.take(editor, new Submission.Text(resource(name), Optional.empty(), Optional.empty()), Optional.of(desk));
    }

    private Claim claim(Article article, String words) {
        return claims.ofArticle(article.id()).stream()
                .filter(claim -> claim.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demonstration has no claim with “" + words + "”"));
    }

    private void publishOne(Map<String, Actor> cast, Claim claim) {
        Actor reviewer = cast.get("reviewer1");
        submit(
                cast,
                claim,
                reviewer,
                new Evidence.Source(
                        "https://data.valleywater.example/levels/2026-10",
                        "Valley Water: daily reservoir levels, October 2026",
                        Optional.of("31 October: 52.6 % of capacity"),
                        Evidence.Stance.REFUTES,
                        Evidence.Kind.PRIMARY),
                "mostly-false",
                "The operator's own daily readings put the reservoir at 52.6 per cent at the end of October. It stood at"
                        + " 41 per cent on one day in early September, and has risen since.");
        Actor approver = cast.get("editor2");
        reporting.approve(
                approver,
                claim.id(),
                Expected.ANY,
                documents
                        .asItStands(claim, reports.latest(claim.id()).orElseThrow())
                        .sha256());
        publishing.publish(approver, claim.id(), Expected.ANY);
    }

    private void submitOne(Map<String, Actor> cast, Claim claim) {
        submit(
                cast,
                claim,
                cast.get("reviewer2"),
                new Evidence.Source(
                        "https://records.valleycouncil.example/permits/2291",
                        "Valley Council: abstraction permit 2291",
                        Optional.of("not more than 3,000,000 litres in any day"),
                        Evidence.Stance.SUPPORTS,
                        Evidence.Kind.PRIMARY),
                "true",
                "The permit that the council published allows just that amount a day.");
    }

    private void submit(
            Map<String, Actor> cast,
            Claim claim,
            Actor reviewer,
            Evidence.Source source,
            String rating,
            String rationale) {
        triage.accept(cast.get("editor"), claim.id(), Expected.ANY);
        assigning.assign(cast.get("editor"), claim.id(), Expected.ANY, List.of(reviewer.username()));
        reviewing.save(reviewer, claim.id(), Expected.ANY, Optional.of(rating), Optional.of(rationale));
        collecting.add(reviewer, claim.id(), source);
        reviewing.submit(reviewer, claim.id(), Expected.ANY);
    }

    private void reviewOne(Map<String, Actor> cast, Claim claim) {
        triage.accept(cast.get("editor"), claim.id(), Expected.ANY);
        assigning.assign(cast.get("editor"), claim.id(), Expected.ANY, List.of("reviewer1", "reviewer2"));
        reviewing.save(
                cast.get("reviewer1"),
                claim.id(),
                Expected.ANY,
                Optional.empty(),
                Optional.of("Flight trackers show fewer departures; the airport's own log is still to come."));
    }

    private static String resource(String name) {
        try (InputStream stream = Demonstration.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the demonstration's " + name + " cannot be read", unreadable);
        }
    }
}
