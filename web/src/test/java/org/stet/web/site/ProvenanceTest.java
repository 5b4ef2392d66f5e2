package org.stet.web.site;

import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.RdfDataset;
import com.apicatalog.rdf.RdfTriple;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.test.StetDatabase;
import org.stet.web.test.TestClaims;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.review.Reviewing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

/** The provenance of a fact-check is PROV-O as the ontology has it, and tells nothing that is sealed or somebody's name. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class ProvenanceTest {

    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    /** Of the properties that are used: what they lead from and to, as https://www.w3.org/TR/prov-o/ says. */
    private static final Map<String, List<String>> RELATIONS = Map.ofEntries(
            Map.entry("wasDerivedFrom", List.of("Entity", "Entity")),
            Map.entry("wasRevisionOf", List.of("Entity", "Entity")),
            Map.entry("wasGeneratedBy", List.of("Entity", "Activity")),
            Map.entry("wasInvalidatedBy", List.of("Entity", "Activity")),
            Map.entry("wasAttributedTo", List.of("Entity", "Agent")),
            Map.entry("wasAssociatedWith", List.of("Activity", "Agent")),
            Map.entry("wasInformedBy", List.of("Activity", "Activity")),
            Map.entry("used", List.of("Activity", "Entity")),
            Map.entry("actedOnBehalfOf", List.of("Agent", "Agent")));

    private static final Map<String, String> VALUES = Map.of(
            "value", "Entity",
            "generatedAtTime", "Entity",
            "invalidatedAtTime", "Entity",
            "endedAtTime", "Activity");

    private static final Set<String> CLASSES =
            Set.of("Entity", "Activity", "Agent", "Person", "Organization", "SoftwareAgent");

    @Inject
    TestClaims claims;

    @Inject
    Reviewing reviewing;

    @Test
    void a_check_is_told_from_the_article_to_its_publication() throws JsonLdError {
        String url = url(Calls.published());
        given().get(url).then().body(containsString("href=\"" + url + "/provenance.jsonld\""));
        List<RdfTriple> triples = triples(url);
        sound(triples);
        for (String name : List.of("article", "claim", "report-1", "version-1")) {
            assertThat(typesOf(triples, name)).as(name).contains("Entity");
        }
        for (String name : List.of("reading", "reviewing-1", "approving-1", "publishing-1")) {
            assertThat(typesOf(triples, name)).as(name).contains("Activity");
        }
        assertThat(related(triples, "wasDerivedFrom"))
                .contains("claim > article", "report-1 > claim", "version-1 > report-1")
                .anyMatch(each -> each.startsWith("report-1 > evidence-"));
        assertThat(related(triples, "wasGeneratedBy"))
                .contains("claim > reading", "report-1 > reviewing-1", "version-1 > publishing-1");
        assertThat(related(triples, "wasAssociatedWith"))
                .contains("reviewing-1 > reviewer", "approving-1 > editor", "publishing-1 > editor");
    }

    @Test
    void a_correction_and_a_retraction_are_told() throws JsonLdError {
        String claim = Calls.published();
        String url = url(claim);
        Calls.put(
                        Calls.EDITOR,
                        claim,
                        "correction",
                        Map.of("kind", "correction", "reason", "The register was misread."))
                .then()
                .statusCode(200);
        assertThat(names(triples(url))).doesNotContain("correcting-2", "report-2");
        Calls.saveReport(Calls.ANA, claim, Calls.report("What the register says now", "true"))
                .then()
                .statusCode(200);
        Calls.approve(Calls.SECOND_EDITOR, claim).then().statusCode(200);
        assertThat(names(triples(url))).doesNotContain("approving-2", "report-2");
        Calls.put(Calls.SECOND_EDITOR, claim, "publication").then().statusCode(200);
        Calls.delete(Calls.EDITOR, claim, "publication", Map.of("reason", "The source was made up."))
                .then()
                .statusCode(200);
        List<RdfTriple> triples = triples(url);
        sound(triples);
        assertThat(related(triples, "wasRevisionOf")).contains("report-2 > report-1", "version-2 > version-1");
        assertThat(related(triples, "used")).contains("correcting-2 > version-1");
        assertThat(related(triples, "wasInvalidatedBy")).containsExactly("version-2 > retracting");
    }

    @Test
    void a_decision_between_verdicts_is_told_and_nobody_is_named() throws JsonLdError {
        Claim claim = claims.disputed();
        claims.adjudicate(claim);
        claims.publish(claim);
        String url = url(claim.id().toString());
        List<RdfTriple> triples = triples(url);
        sound(triples);
        assertThat(related(triples, "wasInformedBy")).contains("adjudicating-1 > reviewing-1");
        assertThat(related(triples, "wasGeneratedBy")).contains("report-1 > adjudicating-1");
        String json = given().get(url + "/provenance.jsonld").asString();
        for (String person : List.of("reviewer1", "reviewer2", "editor", "editor2")) {
            assertThat(json)
                    .doesNotContain(
                            claims.actor(person).name(),
                            claims.actor(person).id().toString());
        }
    }

    @Test
    void a_round_that_runs_again_is_not_told_and_sealed_work_neither() {
        String published = Calls.published();
        String url = url(published) + "/provenance.jsonld";
        String before = given().get(url).asString();
        Calls.put(Calls.EDITOR, published, "correction", Map.of("kind", "typo", "reason", "Zanzibar is spelt wrong."))
                .then()
                .statusCode(200);
        Claim blind = claims.assigned("reviewer1", "reviewer2");
        reviewing.save(
                claims.actor("reviewer1"),
                blind.id(),
                Expected.ANY,
                Optional.of("false"),
                Optional.of("Zanzibar, says reviewer1."));
        assertThat(given().get(url).asString()).isEqualTo(before).doesNotContain("Zanzibar");
        given().get("/checks/no-such-check/provenance.jsonld").then().statusCode(404);
    }

    /** Every term is one of PROV-O, and leads from and to what the ontology says. */
    private static void sound(List<RdfTriple> triples) {
        Set<String> used = new HashSet<>();
        for (RdfTriple triple : triples) {
            String predicate = triple.getPredicate().getValue();
            if (predicate.equals(TYPE)) {
                assertThat(triple.getObject().getValue()).startsWith(PROV);
                assertThat(CLASSES).contains(triple.getObject().getValue().substring(PROV.length()));
            } else if (predicate.startsWith(PROV)) {
                String term = predicate.substring(PROV.length());
                used.add(term);
                String from = name(triple.getSubject().getValue());
                if (VALUES.containsKey(term)) {
                    assertThat(typesOf(triples, from)).as(triple + "").contains(VALUES.get(term));
                    assertThat(triple.getObject().isLiteral()).isTrue();
                } else {
                    assertThat(RELATIONS).containsKey(term);
                    assertThat(typesOf(triples, from))
                            .contains(RELATIONS.get(term).get(0));
                    assertThat(typesOf(triples, name(triple.getObject().getValue())))
                            .as(term)
                            .contains(RELATIONS.get(term).get(1));
                }
                if (term.endsWith("AtTime")) {
                    assertThat(triple.getObject().asLiteral().getDatatype())
                            .isEqualTo("http://www.w3.org/2001/XMLSchema#dateTime");
                }
            }
        }
        assertThat(used).contains("wasDerivedFrom", "wasGeneratedBy", "wasAssociatedWith", "used");
    }

    private static Set<String> typesOf(List<RdfTriple> triples, String name) {
        return triples.stream()
                .filter(triple -> triple.getPredicate().getValue().equals(TYPE))
                .filter(triple -> name(triple.getSubject().getValue()).equals(name))
                .map(triple -> triple.getObject().getValue().replace(PROV, ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> names(List<RdfTriple> triples) {
        return triples.stream()
                .map(triple -> name(triple.getSubject().getValue()))
                .collect(Collectors.toSet());
    }

    private static List<String> related(List<RdfTriple> triples, String term) {
        return triples.stream()
                .filter(triple -> triple.getPredicate().getValue().equals(PROV + term))
                .map(triple -> name(triple.getSubject().getValue()) + " > "
                        + name(triple.getObject().getValue()))
                .toList();
    }

    private static String name(String id) {
        return id.substring(id.indexOf('#') + 1);
    }

    private static List<RdfTriple> triples(String url) throws JsonLdError {
        String json = given().get(url + "/provenance.jsonld")
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .extract()
                .asString();
        RdfDataset dataset =
                JsonLd.toRdf(JsonDocument.of(new StringReader(json))).get();
        return dataset.getDefaultGraph().toList();
    }

    private static String url(String claim) {
        return Calls.as(Calls.EDITOR).get(Calls.claim(claim)).path("publication.url");
    }
}
