package org.stet.web.api;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.stet.web.test.Endpoints;
import org.stet.web.test.StetDatabase;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.DeskPolicies;
import org.stet.workflow.desk.Membership;
import org.stet.workflow.desk.PolicySettings;
import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.ApiTokens;
import org.stet.workflow.identity.TokenScope;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stet.web.api.RoleMatrixTest.Role.ADMIN;
import static org.stet.web.api.RoleMatrixTest.Role.EDITOR;
import static org.stet.web.api.RoleMatrixTest.Role.INTEGRATOR;
import static org.stet.web.api.RoleMatrixTest.Role.REVIEWER;

/**
 * Every endpoint of the API and every page, for every role. What there is comes from the application's own classes and
 * from its OpenAPI document; who may comes from the one table here. An endpoint or a page without a row fails the test:
 * add the row.
 */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class RoleMatrixTest {

    enum Role {
        REVIEWER("reviewer1"),
        EDITOR("editor"),
        ADMIN("admin"),
        INTEGRATOR("integrator");

        private final String account;

        Role(String account) {
            this.account = account;
        }
    }

    /** One row: an endpoint, and who may; {@code open} where nobody needs to be signed in. */
    record Row(String endpoint, Set<Role> may, boolean open) {

        String method() {
            return endpoint.substring(0, endpoint.indexOf(' '));
        }

        /** With a value for every variable; an id is one that nothing has. */
        String path() {
            return endpoint.substring(endpoint.indexOf(' ') + 1)
                    .replace("{decision}", "release")
                    .replace("{move}", "accept")
                    .replace("{number}", "1")
                    .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        }

        /** A claim, an article or a queue: the use cases at which it matters whose desk it is. */
        boolean isAboutADesksWork() {
            return endpoint.matches(".*(/claims/\\{id}|/articles/\\{|/queue/\\{id}|/distribution).*");
        }

        Row at(String claim, String article, String desk) {
            return new Row(
                    endpoint.replace("/articles/{id}", "/articles/" + article)
                            .replace("{article}", article)
                            .replace("{desk}", desk)
                            .replace("{id}", claim),
                    may,
                    open);
        }

        /** For programs: the API, and what everybody may read in JSON. */
        boolean isInJson() {
            return isApi() || (open() && endpoint.contains(" /checks") && endpoint.endsWith(".json"));
        }

        boolean isApi() {
            return endpoint.contains(" /api/");
        }

        @Override
        public String toString() {
            return endpoint;
        }
    }

    private static final Role[] ALL = Role.values();

    private static final List<Row> TABLE = List.of(
            row("POST /api/articles", EDITOR, INTEGRATOR),
            row("GET /api/articles", ALL),
            row("GET /api/articles/{id}", ALL),
            row("PATCH /api/articles/{id}", EDITOR),
            row("POST /api/articles/{id}/claims", REVIEWER, EDITOR),
            row("GET /api/audit/verification", ADMIN),
            row("GET /api/exports/{file}", EDITOR, ADMIN),
            row("GET /api/erasures", ADMIN),
            row("POST /api/erasures", ADMIN),
            row("POST /api/erasures/plans", ADMIN),
            row("GET /api/events", ALL),
            row("GET /api/webhooks", ADMIN, INTEGRATOR),
            row("POST /api/webhooks", ADMIN, INTEGRATOR),
            row("GET /api/webhooks/{id}", ADMIN, INTEGRATOR),
            row("PATCH /api/webhooks/{id}", ADMIN, INTEGRATOR),
            row("DELETE /api/webhooks/{id}", ADMIN, INTEGRATOR),
            row("POST /api/webhooks/{id}/rotations", ADMIN, INTEGRATOR),
            row("POST /api/webhooks/{id}/tests", ADMIN, INTEGRATOR),
            row("GET /api/webhooks/{id}/deliveries", ADMIN, INTEGRATOR),
            row("POST /api/webhooks/{id}/deliveries/{delivery}/replays", ADMIN, INTEGRATOR),
            row("POST /api/webhooks/{id}/replays", ADMIN, INTEGRATOR),
            row("GET /api/following", ALL),
            row("PUT /api/following/claims/{claim}", ALL),
            row("DELETE /api/following/claims/{claim}", ALL),
            row("PUT /api/following/desks/{desk}", ALL),
            row("DELETE /api/following/desks/{desk}", ALL),
            row("GET /following", ALL),
            row("POST /following/claims/{claim}", ALL),
            row("POST /following/desks/{code}", ALL),
            row("GET /api/archive/checks", ALL),
            row("GET /api/archive/checks/{id}", ALL),
            row("DELETE /api/archive/checks/{id}", EDITOR, ADMIN),
            row("GET /api/archive/imports", EDITOR, ADMIN),
            row("POST /api/archive/imports", EDITOR, ADMIN),
            row("GET /api/archive/imports/{id}", EDITOR, ADMIN),
            row("PUT /api/archive/imports/{id}/parts/{part}", EDITOR, ADMIN),
            row("PUT /api/archive/imports/{id}/trial", EDITOR, ADMIN),
            row("PUT /api/archive/imports/{id}/start", EDITOR, ADMIN),
            row("PUT /api/archive/imports/{id}/cancellation", EDITOR, ADMIN),
            row("GET /api/archive/imports/{id}/errors", EDITOR, ADMIN),
            row("GET /api/archive/ratings", ALL),
            row("PUT /api/archive/ratings", EDITOR, ADMIN),
            row("POST /api/matches", ALL),
            row("GET /archive", REVIEWER, EDITOR, ADMIN),
            row("GET /archive/checks/{id}", REVIEWER, EDITOR, ADMIN),
            row("POST /archive/checks/{id}/removal", EDITOR, ADMIN),
            row("GET /archive/imports", EDITOR, ADMIN),
            row("POST /archive/imports", EDITOR, ADMIN),
            row("GET /archive/imports/{id}", EDITOR, ADMIN),
            row("POST /archive/imports/{id}/start", EDITOR, ADMIN),
            row("POST /archive/imports/{id}/cancellation", EDITOR, ADMIN),
            row("GET /archive/ratings", EDITOR, ADMIN),
            row("POST /archive/ratings", EDITOR, ADMIN),
            row("GET /api/jobs", EDITOR),
            row("POST /api/jobs", EDITOR),
            row("GET /api/jobs/{id}", EDITOR),
            row("GET /api/jobs/{id}/items", EDITOR),
            row("PUT /api/jobs/{id}/start", EDITOR),
            row("PUT /api/jobs/{id}/cancellation", EDITOR),
            row("POST /api/jobs/{id}/undoing", EDITOR),
            row("GET /jobs", EDITOR),
            row("POST /jobs", EDITOR),
            row("POST /jobs/new", EDITOR),
            row("GET /jobs/{id}", EDITOR),
            row("POST /jobs/{id}/start", EDITOR),
            row("POST /jobs/{id}/cancellation", EDITOR),
            row("POST /jobs/{id}/undoing", EDITOR),
            row("GET /api/claims", ALL),
            row("GET /api/claims/{id}", ALL),
            row("PATCH /api/claims/{id}", EDITOR),
            row("GET /api/claims/{id}/events", ALL),
            row("GET /api/scales", ALL),
            row("GET /api/reviewers", ALL),
            row("GET /api/desks", ALL),
            row("POST /api/scales", ADMIN),
            row("POST /api/desks", ADMIN),
            row("GET /api/desks/{desk}/policy", ALL),
            row("PUT /api/desks/{desk}/policy", ADMIN),
            row("GET /api/desks/{desk}/policies", ALL),
            row("POST /api/desks/{desk}/scale-moves", ADMIN),
            row("GET /api/desks/{desk}/members", ALL),
            row("PUT /api/desks/{desk}/members/{person}", ADMIN),
            row("DELETE /api/desks/{desk}/members/{person}", ADMIN),
            row("PUT /api/claims/{id}/assignment/acceptance", REVIEWER),
            row("PUT /api/claims/{id}/assignment/handover", REVIEWER, EDITOR),
            row("GET /api/claims/{id}/suggestions", EDITOR),
            row("POST /api/distributions", EDITOR),
            row("GET /api/recusals", REVIEWER, EDITOR, ADMIN),
            row("POST /api/recusals", REVIEWER, EDITOR, ADMIN),
            row("DELETE /api/recusals/{recusal}", REVIEWER, EDITOR, ADMIN),
            row("GET /api/absences", REVIEWER, EDITOR, ADMIN),
            row("POST /api/absences", REVIEWER, EDITOR, ADMIN),
            row("DELETE /api/absences/{absence}", REVIEWER, EDITOR, ADMIN),
            row("GET /api/agreement", EDITOR, ADMIN),
            row("GET /api/search", ALL),
            row("GET /api/dashboard", EDITOR, ADMIN),
            row("GET /api/dashboard/{table}", EDITOR, ADMIN),
            row("PUT /api/claims/{id}/acceptance", EDITOR),
            row("DELETE /api/claims/{id}/acceptance", EDITOR),
            row("DELETE /api/claims/{id}/decision", EDITOR),
            row("POST /api/articles/{id}/candidates/acceptance", EDITOR),
            row("POST /api/articles/{id}/candidates/dismissal", EDITOR),
            row("DELETE /api/articles/{id}/candidates/decisions/{bulk}", EDITOR),
            row("GET /api/articles/{id}/withdrawal", EDITOR),
            row("PUT /api/articles/{id}/withdrawal", EDITOR),
            row("PUT /api/articles/{id}/closing", EDITOR),
            row("DELETE /api/articles/{id}/closing", EDITOR),
            row("PUT /api/claims/{id}/dismissal", EDITOR),
            row("DELETE /api/claims/{id}/dismissal", EDITOR),
            row("PUT /api/claims/{id}/merge", EDITOR),
            row("DELETE /api/claims/{id}/merge", EDITOR),
            row("PUT /api/claims/{id}/assignment", REVIEWER, EDITOR),
            row("DELETE /api/claims/{id}/assignment", REVIEWER, EDITOR),
            row("PUT /api/claims/{id}/review", REVIEWER),
            row("PUT /api/claims/{id}/review/submission", REVIEWER),
            row("POST /api/claims/{id}/evidence", REVIEWER, EDITOR),
            row("DELETE /api/claims/{id}/evidence/{evidence}", REVIEWER, EDITOR),
            row("PATCH /api/claims/{id}/evidence/{evidence}", REVIEWER, EDITOR),
            row("GET /api/claims/{id}/evidence/{evidence}/snapshot", ALL),
            row("PUT /api/claims/{id}/primary-source-reason", REVIEWER, EDITOR),
            row("POST /api/claims/{id}/replies", REVIEWER, EDITOR),
            row("PUT /api/claims/{id}/replies/{reply}/outcome", REVIEWER, EDITOR),
            row("POST /api/claims/{id}/replies/{reply}/corrections", REVIEWER, EDITOR),
            row("PUT /api/claims/{id}/expiry", EDITOR),
            row("DELETE /api/claims/{id}/expiry", EDITOR),
            row("GET /api/deadlines", ALL),
            row("GET /api/notifications", ALL),
            row("PUT /api/notifications/read", ALL),
            row("GET /api/claims/{id}/comments", ALL),
            row("POST /api/claims/{id}/comments", REVIEWER, EDITOR),
            row("PUT /api/claims/{id}/comments/{thread}/resolution", REVIEWER, EDITOR),
            row("DELETE /api/claims/{id}/comments/{thread}/resolution", REVIEWER, EDITOR),
            row("GET /claims/{id}/comments", ALL),
            row("POST /claims/{id}/comments", REVIEWER, EDITOR),
            row("POST /claims/{id}/comments/{thread}/resolution", REVIEWER, EDITOR),
            row("POST /claims/{id}/comments/{thread}/reopening", REVIEWER, EDITOR),
            row("GET /api/notifications/mail", ALL),
            row("PUT /api/notifications/mail", ALL),
            row("PUT /api/notifications/{id}/read", ALL),
            row("GET /api/deadlines/breaches", REVIEWER, EDITOR, ADMIN),
            row("GET /api/rechecks", ALL),
            row("GET /api/desks/{desk}/time", ALL),
            row("PUT /api/desks/{desk}/time", ADMIN),
            row("GET /api/reader-cases", EDITOR),
            row("GET /api/reader-cases/{id}", EDITOR),
            row("PUT /api/reader-cases/{id}/answer", EDITOR),
            row("PUT /api/reader-cases/{id}/article", EDITOR),
            row("DELETE /api/reader-cases/{id}", EDITOR),
            row("GET /api/newsroom/pages", EDITOR, ADMIN),
            row("GET /api/newsroom/pages/{page}", EDITOR, ADMIN),
            row("PUT /api/newsroom/pages/{page}", EDITOR, ADMIN),
            row("PUT /api/newsroom/pages/{page}/publication", EDITOR, ADMIN),
            row("DELETE /api/newsroom/pages/{page}/publication", EDITOR, ADMIN),
            row("GET /api/account/settings", ALL),
            row("PUT /api/account/settings", ALL),
            row("GET /api/newsroom", ADMIN),
            row("PUT /api/newsroom", ADMIN),
            row("PUT /api/newsroom/logo", ADMIN),
            row("DELETE /api/newsroom/logo", ADMIN),
            row("PUT /api/claims/{id}/adjudication", REVIEWER, EDITOR),
            row("GET /api/claims/{id}/report", ALL),
            row("PUT /api/claims/{id}/report", REVIEWER, EDITOR),
            row("PUT /api/claims/{id}/return", EDITOR),
            row("PUT /api/claims/{id}/approval", EDITOR),
            row("DELETE /api/claims/{id}/approval", EDITOR),
            row("PUT /api/claims/{id}/publication", EDITOR),
            row("DELETE /api/claims/{id}/publication", EDITOR),
            row("PUT /api/claims/{id}/correction", EDITOR),
            row("DELETE /api/claims/{id}/correction", EDITOR),
            row("GET /api/claims/{id}/report/revisions", ALL),
            row("GET /api/claims/{id}/report/revisions/{number}", ALL),
            row("GET /api/people", ADMIN),
            row("POST /api/people", ADMIN),
            row("GET /api/people/{person}", ADMIN),
            row("DELETE /api/people/{person}", ADMIN),
            row("PUT /api/people/{person}/roles", ADMIN),
            row("PUT /api/people/{person}/activation", ADMIN),
            row("DELETE /api/people/{person}/activation", ADMIN),
            row("POST /api/people/{person}/links", ADMIN),
            row("DELETE /api/people/{person}/lock", ADMIN),
            row("DELETE /api/people/{person}/second-factor", ADMIN),
            row("DELETE /api/people/{person}/sessions", ADMIN),
            row("GET /api/people/{person}/data", ADMIN),
            row("GET /api/tokens", ALL),
            row("POST /api/tokens", ALL),
            row("DELETE /api/tokens/{token}", ALL),
            row("GET /api/inbox", REVIEWER, EDITOR, ADMIN),
            row("PUT /api/inbox/taken/{notice}/seen", REVIEWER, EDITOR, ADMIN),
            row("GET /", ALL),
            row("GET /account", ALL),
            row("POST /account/keys", ALL),
            row("POST /account/times", ALL),
            row("POST /account/presence", ALL),
            row("GET /live", ALL),
            row("POST /account/tokens", ALL),
            row("POST /account/tokens/{id}/revocation", ALL),
            row("GET /keys", ALL),
            row("GET /inbox", REVIEWER, EDITOR, ADMIN),
            row("POST /inbox/taken/{id}/seen", REVIEWER, EDITOR, ADMIN),
            row("GET /queue", REVIEWER, EDITOR, ADMIN),
            row("POST /queue/{id}/taking", REVIEWER),
            row("GET /articles", ALL),
            row("GET /articles/new", EDITOR, INTEGRATOR),
            row("POST /articles/new", EDITOR, INTEGRATOR),
            row("GET /articles/{article}", ALL),
            row("GET /articles/{article}/changes", ALL),
            row("POST /articles/{article}/claims", REVIEWER, EDITOR),
            row("POST /articles/{article}/claims/{id}/acceptance", EDITOR),
            row("POST /articles/{article}/claims/{id}/withdrawal", EDITOR),
            row("POST /articles/{article}/claims/{id}/reopening", EDITOR),
            row("POST /articles/{article}/claims/{id}/undo", EDITOR),
            row("POST /articles/{article}/candidates/acceptance", EDITOR),
            row("POST /articles/{article}/candidates/dismissal", EDITOR),
            row("POST /articles/{article}/candidates/decisions/{bulk}/undo", EDITOR),
            row("GET /articles/{article}/details", EDITOR),
            row("POST /articles/{article}/details", EDITOR),
            row("GET /articles/{article}/withdrawal", EDITOR),
            row("POST /articles/{article}/withdrawal", EDITOR),
            row("POST /articles/{article}/withdrawal/check", EDITOR),
            row("POST /articles/{article}/closing", EDITOR),
            row("POST /articles/{article}/reopening", EDITOR),
            row("POST /articles/{article}/claims/{id}/split", EDITOR),
            row("POST /articles/{article}/claims/{id}/dismissal", EDITOR),
            row("POST /articles/{article}/claims/{id}/merge", EDITOR),
            row("POST /articles/{article}/claims/{id}/wording", EDITOR),
            row("GET /claims/{id}", ALL),
            row("POST /claims/{id}/assignment", EDITOR),
            row("POST /claims/{id}/assignment/handover", REVIEWER, EDITOR),
            row("GET /desks", REVIEWER, EDITOR, ADMIN),
            row("GET /desks/new", ADMIN),
            row("POST /desks/new", ADMIN),
            row("GET /scales", REVIEWER, EDITOR, ADMIN),
            row("GET /scales/new", ADMIN),
            row("POST /scales/new", ADMIN),
            row("GET /desks/{desk}", REVIEWER, EDITOR, ADMIN),
            row("POST /desks/{desk}/policy", ADMIN),
            row("POST /desks/{desk}/members", ADMIN),
            row("POST /desks/{desk}/members/{person}/removal", ADMIN),
            row("GET /desks/{desk}/scale", ADMIN),
            row("POST /desks/{desk}/scale", ADMIN),
            row("GET /desks/{desk}/distribution", EDITOR),
            row("POST /desks/{desk}/distribution", EDITOR),
            row("GET /duty", REVIEWER, EDITOR, ADMIN),
            row("GET /erasures", ADMIN),
            row("POST /erasures", ADMIN),
            row("POST /erasures/check", ADMIN),
            row("POST /duty/recusals", REVIEWER, EDITOR, ADMIN),
            row("POST /duty/recusals/{id}/end", REVIEWER, EDITOR, ADMIN),
            row("POST /duty/absences", REVIEWER, EDITOR, ADMIN),
            row("POST /duty/absences/{id}/end", REVIEWER, EDITOR, ADMIN),
            row("GET /agreement", EDITOR, ADMIN),
            row("GET /search", ALL),
            row("GET /dashboard", EDITOR, ADMIN),
            row("GET /dashboard/{file}", EDITOR, ADMIN),
            row("GET /claims/{id}/{decision}", REVIEWER, EDITOR),
            row("POST /claims/{id}/{decision}", REVIEWER, EDITOR),
            row("POST /claims/{id}/{move}", REVIEWER, EDITOR),
            row("GET /claims/{id}/edit", EDITOR),
            row("POST /claims/{id}/edit", EDITOR),
            row("POST /claims/{id}/evidence", REVIEWER, EDITOR),
            row("POST /claims/{id}/evidence/source", REVIEWER, EDITOR),
            row("POST /claims/{id}/evidence/{evidence}/removal", REVIEWER, EDITOR),
            row("POST /claims/{id}/evidence/{evidence}/details", REVIEWER, EDITOR),
            row("GET /claims/{id}/evidence/{evidence}/snapshot", ALL),
            row("POST /claims/{id}/primary-source-reason", REVIEWER, EDITOR),
            row("POST /claims/{id}/replies", REVIEWER, EDITOR),
            row("POST /claims/{id}/replies/{reply}/outcome", REVIEWER, EDITOR),
            row("POST /claims/{id}/replies/{reply}/corrections", REVIEWER, EDITOR),
            row("POST /claims/{id}/expiry", EDITOR),
            row("GET /deadlines", REVIEWER, EDITOR, ADMIN),
            row("GET /account/mail", ALL),
            row("POST /account/mail", ALL),
            row("POST /account/mail/address", ALL),
            row("POST /account/mail/address/removal", ALL),
            row("GET /account/mail/confirmation", ALL),
            row("POST /account/mail/confirmation", ALL),
            row("GET /notifications", ALL),
            row("GET /notifications/unread", ALL),
            row("GET /notifications/{id}", ALL),
            row("POST /notifications/read", ALL),
            row("GET /desks/{desk}/time", ADMIN),
            row("POST /desks/{desk}/time", ADMIN),
            row("GET /readers", EDITOR),
            row("GET /readers/{id}", EDITOR),
            row("POST /readers/{id}/article", EDITOR),
            row("POST /readers/{id}/answer", EDITOR),
            row("POST /readers/{id}/dismissal", EDITOR),
            row("GET /about-pages", EDITOR, ADMIN),
            row("GET /about-pages/{page}", EDITOR, ADMIN),
            row("POST /about-pages/{page}", EDITOR, ADMIN),
            row("POST /about-pages/{page}/publication", EDITOR, ADMIN),
            row("POST /about-pages/{page}/removal", EDITOR, ADMIN),
            row("GET /help", ALL),
            row("GET /help/{guide}", ALL),
            row("GET /begin", ADMIN),
            row("POST /begin/name", ADMIN),
            row("POST /begin/end", ADMIN),
            row("GET /newsroom", ADMIN),
            row("POST /newsroom", ADMIN),
            row("POST /newsroom/logo", ADMIN),
            row("POST /newsroom/logo/removal", ADMIN),
            row("POST /claims/{id}/verdict", REVIEWER),
            row("GET /claims/{id}/check", REVIEWER),
            row("POST /claims/{id}/submission", REVIEWER),
            row("POST /claims/{id}/adjudication", REVIEWER, EDITOR),
            row("GET /claims/{id}/report", ALL),
            row("POST /claims/{id}/report", REVIEWER, EDITOR),
            row("GET /claims/{id}/report/revisions/{number}", ALL),
            row("GET /claims/{id}/report/difference", ALL),
            row("GET /approvals", EDITOR),
            row("GET /claims/{id}/approval", EDITOR),
            row("POST /claims/{id}/approval", EDITOR),
            row("GET /published", REVIEWER, EDITOR, ADMIN),
            row("GET /drafts", ALL),
            row("POST /drafts", ALL),
            row("POST /drafts/removal", ALL),
            row("POST /sign-out", ALL),
            open("GET /sign-in"),
            open("GET /sign-in/refused"),
            open("GET /sign-in/signed-out"),
            open("GET /sign-in/code"),
            open("POST /sign-in/code"),
            open("GET /sign-in/resume"),
            open("GET /sign-in/link"),
            open("POST /sign-in/link"),
            open("GET /sign-in/set-up"),
            open("POST /sign-in/set-up"),
            row("GET /account/security", ALL),
            row("GET /account/security/data", ALL),
            row("POST /account/security/password", ALL),
            row("POST /account/security/second-factor", ALL),
            row("POST /account/security/second-factor/confirmation", ALL),
            row("POST /account/security/second-factor/removal", ALL),
            row("POST /account/security/second-factor/recovery-codes", ALL),
            row("POST /account/security/sessions/{id}/ending", ALL),
            row("GET /webhooks", ADMIN, INTEGRATOR),
            row("POST /webhooks", ADMIN, INTEGRATOR),
            row("GET /webhooks/{id}", ADMIN, INTEGRATOR),
            row("POST /webhooks/{id}", ADMIN, INTEGRATOR),
            row("POST /webhooks/{id}/pause", ADMIN, INTEGRATOR),
            row("POST /webhooks/{id}/resumption", ADMIN, INTEGRATOR),
            row("POST /webhooks/{id}/rotation", ADMIN, INTEGRATOR),
            row("POST /webhooks/{id}/test", ADMIN, INTEGRATOR),
            row("POST /webhooks/{id}/deletion", ADMIN, INTEGRATOR),
            row("POST /webhooks/{id}/deliveries/{delivery}/replay", ADMIN, INTEGRATOR),
            row("POST /webhooks/{id}/replay", ADMIN, INTEGRATOR),
            row("GET /exports", EDITOR, ADMIN),
            row("GET /exports/download", EDITOR, ADMIN),
            row("GET /people", ADMIN),
            row("POST /people", ADMIN),
            row("POST /people/synchronisation", ADMIN),
            row("GET /people/{id}", ADMIN),
            row("GET /people/{id}/data", ADMIN),
            row("POST /people/{id}/roles", ADMIN),
            row("POST /people/{id}/link", ADMIN),
            row("POST /people/{id}/activation", ADMIN),
            row("POST /people/{id}/deactivation", ADMIN),
            row("POST /people/{id}/unlocking", ADMIN),
            row("POST /people/{id}/signing-out", ADMIN),
            row("POST /people/{id}/second-factor/removal", ADMIN),
            row("POST /people/{id}/erasure", ADMIN),
            open("GET /problems"),
            open("GET /problems/{code}"),
            open("GET /checks"),
            open("GET /checks/{slug}"),
            open("GET /checks/{slug}.jsonld"),
            open("GET /checks.json"),
            open("GET /checks/{slug}.json"),
            open("GET /checks/corrections.json"),
            open("GET /checks/{slug}/card"),
            open("GET /checks/{slug}/card.png"),
            open("GET /oembed"),
            open("GET /v1alpha1/claims:search"),
            open("GET /v1alpha1/pages"),
            open("GET /v1alpha1/pages/{page}"),
            open("GET /checks/corrections"),
            open("GET /feed.atom"),
            open("GET /feed.rss"),
            open("GET /feed.json"),
            open("GET /claim-reviews.jsonld"),
            open("GET /corrections.atom"),
            open("GET /corrections.rss"),
            open("GET /corrections.json"),
            open("GET /ask"),
            open("POST /ask"),
            open("GET /ask/error/{slug}"),
            open("POST /ask/error/{slug}"),
            open("GET /ask/case"),
            open("GET /about/{page}"),
            open("GET /newsroom/logo.png"),
            open("GET /newsroom/colours.css"),
            open("GET /robots.txt"),
            open("GET /sitemap.xml"),
            open("GET /sitemap-news.xml"),
            open("GET /sitemap-index.xml"),
            open("GET /checks/{slug}/proof"),
            open("GET /checks/{slug}/provenance.jsonld"),
            open("GET /.well-known/stet-keys.json"),
            open("GET /.well-known/security.txt"));

    private static final Logger LOG = Logger.getLogger(RoleMatrixTest.class);

    /** Fields of many requests at once; each takes what it knows. */
    private static final Map<String, Object> SOMETHING_OF_EVERYTHING = Map.ofEntries(
            Map.entry("reason", "because"),
            Map.entry("note", "because"),
            Map.entry("reviewers", List.of("reviewer1")),
            Map.entry("to", "reviewer2"),
            Map.entry("into", UUID.randomUUID().toString()),
            Map.entry("wording", "The port lost 4 ships."),
            Map.entry("rating", "true"),
            Map.entry("rationale", "The register says so."),
            Map.entry("title", "Register"),
            Map.entry("url", "https://records.example.org/1"),
            Map.entry("stance", "supports"),
            Map.entry("kind", "primary"),
            Map.entry("headline", "So it is"),
            Map.entry("summary", "It is so."),
            Map.entry("body", "It is so, says the register."),
            Map.entry("start", 0),
            Map.entry("end", 12),
            Map.entry("party", "The port"),
            Map.entry("outcome", "silence"),
            Map.entry("expiresAt", "2031-01-01T00:00:00Z"));

    private static final Map<Role, String> SESSIONS = new EnumMap<>(Role.class);
    private static final Map<String, String> TOKENS = new HashMap<>();

    @Inject
    Accounts accounts;

    @Inject
    ApiTokens tokens;

    @Inject
    DeskPolicies desks;

    @Inject
    Membership membership;

    @Test
    void every_endpoint_and_every_page_has_a_row_and_every_row_has_one() {
        assertThat(Endpoints.names())
                .containsExactlyInAnyOrderElementsOf(
                        TABLE.stream().map(Row::endpoint).toList());
        int credentials = 1 + ALL.length;
        LOG.infof(
                "the matrix: %d endpoints and pages × %d (nobody and %d roles) = %d, and tokens of %d scopes at the %d of"
                        + " the API",
                TABLE.size(),
                credentials,
                ALL.length,
                TABLE.size() * credentials,
                TokenScope.values().length,
                TABLE.stream().filter(Row::isApi).count());
    }

    @Test
    void the_openapi_document_has_every_endpoint_of_the_api_and_no_page() {
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").path("paths");
        Set<String> described = new TreeSet<>();
        paths.forEach((path, item) -> item.keySet().stream()
                .filter(key -> List.of("get", "post", "put", "patch", "delete").contains(key))
                .forEach(method -> described.add(method.toUpperCase() + " " + path)));
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(
                        TABLE.stream().filter(Row::isInJson).map(Row::endpoint).toList());
    }

    static Stream<Row> rows() {
        return TABLE.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void who_is_not_signed_in_gets_nowhere_but_to_what_is_open(Row row) {
        Response answer = call(row, given().redirects().follow(false));
        if (row.open()) {
            assertThat(answer.statusCode()).isNotIn(401, 403).isLessThan(500);
            assertThat(answer.getHeader("Location")).isNull();
        } else if (row.isApi()) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
        } else {
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.header("Location")).endsWith("/sign-in");
        }
    }

    /** OPTIONS has no row of its own: it is open at every address of the API, and says the same to everybody. */
    @ParameterizedTest
    @MethodSource("rows")
    void which_methods_there_are_is_told_to_everybody_and_nothing_else_is(Row row) {
        if (!row.isApi()) {
            return;
        }
        Response nobody = given().options(row.path());
        assertThat(nobody.statusCode()).isEqualTo(204);
        assertThat(nobody.header("Allow").split(", ")).contains(row.method(), "OPTIONS");
        assertThat(nobody.asString()).isEmpty();
        assertThat(nobody.headers().asList().stream().map(header -> header.getName()))
                .doesNotContain("WWW-Authenticate", "ETag", "RateLimit", "Set-Cookie");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void every_role_gets_as_far_as_the_table_says(Row row) {
        for (Role role : ALL) {
            Response answer = row.isApi()
                    ? call(row, given().auth().preemptive().basic(role.account, StetDatabase.PASSWORD))
                    : callPage(row, role);
            int status = answer.statusCode();
            if (row.may().contains(role)) {
                assertThat(status).as("%s as %s", row, role).isNotIn(401, 403).isLessThan(500);
                assertThat(String.valueOf(answer.header("Location")))
                        .as("%s as %s", row, role)
                        .doesNotEndWith("/sign-in");
            } else {
                assertThat(status).as("%s as %s", row, role).isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_token_goes_no_further_than_its_scope(Row row) {
        if (!row.isApi()) {
            return;
        }
        for (Role role : row.may()) {
            for (TokenScope scope : TokenScope.values()) {
                String token = TOKENS.computeIfAbsent(role + " " + scope, made -> token(role, scope));
                int status = call(row, given().header("Authorization", "Bearer " + token))
                        .statusCode();
                if (scope.admits(row.method(), row.path())) {
                    assertThat(status).as("%s as %s, %s", row, role, scope).isNotIn(401, 403);
                } else {
                    assertThat(status).as("%s as %s, %s", row, role, scope).isEqualTo(403);
                }
            }
        }
    }

    /** Whatever is about a claim or an article, at a desk that names others as its members. */
    @Test
    void at_a_desk_of_others_neither_role_changes_anything() {
        String desk = deskOfOthers();
        Response taken = Calls.submit("integrator", Map.of("text", Calls.text(), "desk", desk));
        String article = taken.then().statusCode(201).extract().path("id");
        String claim = taken.path("claims.id[0]");
        List<String> before = state(claim, article);
        JsonPath document = given().get("/q/openapi?format=json").jsonPath();
        int tried = 0;
        int forbidden = 0;
        for (Row row : TABLE) {
            if (row.method().equals("GET") || !row.isAboutADesksWork()) {
                continue;
            }
            Row there = row.at(claim, article, desk);
            for (Role role : List.of(REVIEWER, EDITOR)) {
                Response answer = there.isApi()
                        ? given().auth()
                                .preemptive()
                                .basic(role.account, StetDatabase.PASSWORD)
                                .header("If-Match", "*")
                                .header("Idempotency-Key", UUID.randomUUID())
                                .contentType("application/json")
                                .body(somethingThatItTakes(document, row))
                                .request(there.method(), there.path())
                        : callPage(there, role);
                assertThat(answer.statusCode())
                        .as("%s as %s", there, role)
                        .isBetween(400, 499)
                        .isNotEqualTo(401);
                tried++;
                forbidden += answer.statusCode() == 403 ? 1 : 0;
            }
        }
        assertThat(state(claim, article)).isEqualTo(before);
        LOG.infof("at a desk of others: %d attempts, %d answered 403, nothing changed", tried, forbidden);
        assertThat(tried).isGreaterThan(80);
        assertThat(forbidden).isGreaterThan(tried / 2);
    }

    /** Of the fields of all requests those that this one has. */
    private static Map<String, Object> somethingThatItTakes(JsonPath document, Row row) {
        String schema = document.getString(String.format(
                "paths.'%s'.%s.requestBody?.content?.'application/json'?.schema?.'$ref'",
                row.endpoint().substring(row.endpoint().indexOf(' ') + 1),
                row.method().toLowerCase(Locale.ROOT)));
        if (schema == null) {
            return Map.of();
        }
        Map<String, Object> fields =
                document.getMap("components.schemas." + schema.substring(schema.lastIndexOf('/') + 1) + ".properties");
        Map<String, Object> taken = new HashMap<>(SOMETHING_OF_EVERYTHING);
        taken.keySet().retainAll(fields.keySet());
        return taken;
    }

    private String deskOfOthers() {
        Actor admin = accounts.signedIn("admin").orElseThrow();
        String code = "closed-" + UUID.randomUUID().toString().substring(0, 8);
        String scale = desks.desk("news").policy().scaleId().toString();
        Desk desk = desks.found(
                admin, Optional.of(code), Optional.of("Closed"), PolicySettings.plain(1, 1), Optional.of(scale));
        Set<org.stet.workflow.identity.Role> both =
                Set.of(org.stet.workflow.identity.Role.REVIEWER, org.stet.workflow.identity.Role.EDITOR);
        accounts.create(code, "Member of it", StetDatabase.PASSWORD, both);
        membership.put(admin, desk, code, both, List.of(), List.of());
        return code;
    }

    private static List<String> state(String claim, String article) {
        return List.of(
                Calls.as("admin").get(Calls.claim(claim)).asString(),
                Calls.as("admin").get(Calls.claim(claim, "events")).asString(),
                Calls.as("admin").get("/api/articles/" + article).asString());
    }

    private String token(Role role, TokenScope scope) {
        return tokens.create(accounts.signedIn(role.account).orElseThrow(), Optional.of("matrix"), 1, scope);
    }

    private static Response call(Row row, RequestSpecification caller) {
        RequestSpecification request = caller.header("If-Match", "\"0\"");
        boolean reads = row.method().equals("GET");
        return (reads
                        ? request
                        : request.contentType(row.isApi() ? "application/json" : "application/x-www-form-urlencoded"))
                .body(reads || !row.isApi() ? "" : "{}")
                .request(row.method(), row.path());
    }

    private static Response callPage(Row row, Role role) {
        String session = SESSIONS.computeIfAbsent(role, RoleMatrixTest::signIn);
        RequestSpecification browser = given().redirects().follow(false).cookie("stet-session", session);
        if (row.method().equals("GET")) {
            return browser.get(row.path());
        }
        Response form = given().cookie("stet-session", session).get("/keys");
        if (row.path().equals("/sign-out")) {
            SESSIONS.remove(role);
        }
        if (row.path().equals("/newsroom/logo") || row.path().equals("/archive/imports")) {
            return browser.cookie("stet-csrf", form.getCookie("stet-csrf"))
                    .multiPart("csrf", form.htmlPath().getString("**.find { it.@name == 'csrf' }.@value"))
                    .request(row.method(), row.path());
        }
        return browser.cookie("stet-csrf", form.getCookie("stet-csrf"))
                .formParam("csrf", form.htmlPath().getString("**.find { it.@name == 'csrf' }.@value"))
                // single keys stay on: other tests press them as the same people
                .formParam("on", "true")
                .request(row.method(), row.path());
    }

    private static String signIn(Role role) {
        return given().redirects()
                .follow(false)
                .formParam("username", role.account)
                .formParam("password", StetDatabase.PASSWORD)
                .post("/sign-in/session")
                .getCookie("stet-session");
    }

    private static Row row(String endpoint, Role... may) {
        return new Row(endpoint, EnumSet.copyOf(Arrays.asList(may)), false);
    }

    private static Row open(String endpoint) {
        return new Row(endpoint, EnumSet.allOf(Role.class), true);
    }
}
