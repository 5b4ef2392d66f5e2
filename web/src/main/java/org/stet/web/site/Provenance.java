package org.stet.web.site;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.stet.workflow.factcheck.CheckDocument;
import org.stet.workflow.proof.PublishedCourse;
import org.stet.workflow.publication.PublicCheck;

/**
 * How a fact-check came about, as W3C PROV (PROV-O) in JSON-LD: from what was approved, and what the record says of the rounds
 * that led to what is public. People are told by their roles; of a round that still runs nothing is told.
 */
final class Provenance {

    private static final Map<String, Object> CONTEXT = context();

    private final PublicCheck check;
    private final PublishedCourse course;
    private final String url;
    private final List<Map<String, Object>> graph = new ArrayList<>();

    private Provenance(PublicCheck check, PublishedCourse course, String url) {
        this.check = check;
        this.course = course;
        this.url = url;
    }

    static Map<String, Object> of(PublicCheck check, PublishedCourse course, String newsroom, URI base) {
        Provenance provenance = new Provenance(check, course, Headlines.address(check, base));
        provenance.agents(newsroom);
        provenance.beginning();
        check.versions().forEach(provenance::version);
        course.retractedAt().ifPresent(provenance::retraction);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", CONTEXT);
        json.put("@graph", provenance.graph);
        return json;
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("prov", "http://www.w3.org/ns/prov#");
        context.put("dcterms", "http://purl.org/dc/terms/");
        context.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        context.put("label", "rdfs:label");
        context.put("title", "dcterms:title");
        context.put("identifier", "dcterms:identifier");
        context.put("description", "dcterms:description");
        context.put("value", "prov:value");
        for (String relation : List.of(
                "wasDerivedFrom",
                "wasRevisionOf",
                "wasGeneratedBy",
                "wasInvalidatedBy",
                "wasAssociatedWith",
                "wasAttributedTo",
                "wasInformedBy",
                "actedOnBehalfOf",
                "used",
                "hadPrimarySource",
                "specializationOf")) {
            context.put(relation, Map.of("@id", "prov:" + relation, "@type", "@id"));
        }
        for (String time : List.of("endedAtTime", "generatedAtTime", "invalidatedAtTime")) {
            context.put(time, Map.of("@id", "prov:" + time, "@type", "xsd:dateTime"));
        }
        context.put("page", Map.of("@id", "dcterms:source", "@type", "@id"));
        return Map.copyOf(context);
    }

    private Map<String, Object> node(String name, Object type) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", id(name));
        node.put("@type", type);
        graph.add(node);
        return node;
    }

    private String id(String name) {
        return url + "#" + name;
    }

    private void agents(String newsroom) {
        node("newsroom", List.of("prov:Agent", "prov:Organization")).put("label", newsroom);
        node("software", List.of("prov:Agent", "prov:SoftwareAgent")).put("label", "Software of the newsroom");
        role("reviewer", "Reviewers of the newsroom");
        role("editor", "Editors of the newsroom");
        for (PublishedCourse.Version version : course.versions()) {
            version.approver().ifPresent(name -> {
                Map<String, Object> approver =
                        node("approver-" + version.number(), List.of("prov:Agent", "prov:Person"));
                approver.put("label", name);
                approver.put("actedOnBehalfOf", id("newsroom"));
            });
        }
    }

    private void role(String name, String label) {
        Map<String, Object> role = node(name, "prov:Agent");
        role.put("label", label);
        role.put("actedOnBehalfOf", id("newsroom"));
    }

    /** The article and the claim, as the first version that can still be read has them. */
    private void beginning() {
        Optional<CheckDocument> document = check.versions().stream()
                .flatMap(version -> version.document().stream())
                .findFirst();
        Map<String, Object> article = node("article", "prov:Entity");
        document.map(CheckDocument::article).ifPresent(its -> {
            article.put("title", its.title());
            its.url().ifPresent(page -> article.put("page", page));
        });
        Map<String, Object> reading = node("reading", "prov:Activity");
        reading.put("label", "Reading the article");
        reading.put("used", id("article"));
        reading.put("wasAssociatedWith", id(course.foundByStet() ? "software" : "newsroom"));
        Map<String, Object> claim = node("claim", "prov:Entity");
        document.ifPresent(its -> claim.put("value", its.wording()));
        claim.put("wasDerivedFrom", id("article"));
        claim.put("wasGeneratedBy", id("reading"));
    }

    private void version(PublicCheck.Version version) {
        int number = version.number();
        PublishedCourse.Version steps = course.versions().get(number - 1);
        List<String> sources = version.document().stream()
                .flatMap(document -> document.evidence().stream())
                .map(this::evidence)
                .toList();
        String wrote = writing(version, steps, sources);
        report(version, wrote, sources);
        approving(steps);
        publishing(version, steps);
    }

    private String evidence(CheckDocument.Source source) {
        String name = "evidence-" + source.id();
        if (graph.stream().noneMatch(node -> node.get("@id").equals(id(name)))) {
            Map<String, Object> evidence = node(name, "prov:Entity");
            evidence.put("title", source.title());
            evidence.put("page", source.url());
        }
        return id(name);
    }

    /** Reviewing, with the decision between verdicts that differ; for a correction, correcting. Answers what wrote the report. */
    private String writing(PublicCheck.Version version, PublishedCourse.Version steps, List<String> sources) {
        int number = version.number();
        boolean corrects = version.correction().isPresent();
        String name = (corrects ? "correcting-" : "reviewing-") + number;
        List<String> used = new ArrayList<>(sources);
        used.add(0, id("claim"));
        Map<String, Object> writing = node(name, "prov:Activity");
        writing.put("label", corrects ? "Correcting the fact-check" : "Reviewing the claim");
        writing.put("wasAssociatedWith", id(corrects ? "editor" : "reviewer"));
        version.correction().ifPresent(note -> {
            writing.put("description", note.reason());
            used.add(id("version-" + (number - 1)));
        });
        writing.put("used", used);
        if (!steps.adjudicated()) {
            return name;
        }
        Map<String, Object> adjudicating = node("adjudicating-" + number, "prov:Activity");
        adjudicating.put("label", "Deciding between verdicts that differ");
        adjudicating.put("wasAssociatedWith", id("editor"));
        adjudicating.put("used", id("claim"));
        adjudicating.put("wasInformedBy", id(name));
        return "adjudicating-" + number;
    }

    private void report(PublicCheck.Version version, String wrote, List<String> sources) {
        int number = version.number();
        Map<String, Object> report = node("report-" + number, "prov:Entity");
        version.document()
                .ifPresentOrElse(
                        document -> {
                            report.put("title", document.report().headline());
                            report.put("value", document.verdict().name());
                        },
                        () -> version.removed().ifPresent(notice -> report.put("description", notice)));
        report.put("identifier", "sha256:" + version.sha256());
        List<String> from = new ArrayList<>(sources);
        from.add(0, id("claim"));
        report.put("wasDerivedFrom", from);
        report.put("wasGeneratedBy", id(wrote));
        if (number > 1) {
            report.put("wasRevisionOf", id("report-" + (number - 1)));
        }
    }

    private void approving(PublishedCourse.Version steps) {
        Map<String, Object> approving = node("approving-" + steps.number(), "prov:Activity");
        approving.put("label", "Approving the report");
        approving.put("used", id("report-" + steps.number()));
        approving.put("wasAssociatedWith", id(steps.approver().isPresent() ? "approver-" + steps.number() : "editor"));
        approving.put("endedAtTime", steps.approvedAt().toString());
    }

    private void publishing(PublicCheck.Version version, PublishedCourse.Version steps) {
        int number = version.number();
        Map<String, Object> publishing = node("publishing-" + number, "prov:Activity");
        publishing.put("label", "Publishing the report");
        publishing.put("used", id("report-" + number));
        publishing.put("wasInformedBy", id("approving-" + number));
        publishing.put("wasAssociatedWith", id("editor"));
        publishing.put("endedAtTime", steps.publishedAt().toString());
        Map<String, Object> published = node("version-" + number, "prov:Entity");
        published.put("label", "Version " + number);
        published.put("page", url);
        published.put("wasDerivedFrom", id("report-" + number));
        published.put("wasGeneratedBy", id("publishing-" + number));
        published.put("wasAttributedTo", id("newsroom"));
        published.put("generatedAtTime", steps.publishedAt().toString());
        if (number > 1) {
            published.put("wasRevisionOf", id("version-" + (number - 1)));
        }
    }

    private void retraction(Instant at) {
        Map<String, Object> retracting = node("retracting", "prov:Activity");
        retracting.put("label", "Retracting the fact-check");
        retracting.put("wasAssociatedWith", id("editor"));
        retracting.put("endedAtTime", at.toString());
        check.retraction().ifPresent(retraction -> retracting.put("description", retraction.reason()));
        String last = id("version-" + check.current().number());
        graph.stream().filter(node -> node.get("@id").equals(last)).forEach(node -> {
            node.put("wasInvalidatedBy", id("retracting"));
            node.put("invalidatedAtTime", at.toString());
        });
    }
}
