package org.stet.web.ui.article;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

import org.stet.web.security.Notices;
import org.stet.web.security.SignedIn;
import org.stet.web.ui.ArticleMessages;
import org.stet.web.ui.Crumb;
import org.stet.web.ui.FormErrors;
import org.stet.web.ui.Pages;
import org.stet.web.wording.RefusalWords;
import org.stet.workflow.article.Articles;
import org.stet.workflow.article.Versions;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.erasure.Erasing;
import org.stet.workflow.erasure.Withdrawing;
import org.stet.workflow.erasure.Withdrawing.Fate;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.StaleVersion;

/** Withdraws an article for legal reasons: what will go and stay with the reason, then a second look, then it is gone. */
@Path("/articles/{article:[0-9a-f-]{36}}/withdrawal")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("editor")
@Blocking
public class WithdrawalPage {

    private static final int CONFLICT = 409;
    private static final int STALE = 412;
    private static final int INVALID = 422;

    private final SignedIn signedIn;
    private final Articles articles;
    private final Versions versions;
    private final Withdrawing withdrawing;
    private final ArticleMessages messages;
    private final Notices notices;

    WithdrawalPage(
            SignedIn signedIn,
            Articles articles,
            Versions versions,
            Withdrawing withdrawing,
            ArticleMessages messages,
            Notices notices) {
        this.signedIn = signedIn;
        this.articles = articles;
        this.versions = versions;
        this.withdrawing = withdrawing;
        this.messages = messages;
        this.notices = notices;
    }

    /** What was typed. */
    public record Typed(String order, String reason) {}

    /** What will go, what stays, and the form; {@code confirming} on the second look. */
    public record View(
            List<Crumb> crumbs,
            Withdrawing.Plan plan,
            Versions.Around around,
            Typed typed,
            FormErrors errors,
            String refusal,
            boolean confirming) {

        public List<Claim> kept() {
            return plan.with(Fate.STAYS);
        }

        public List<Claim> released() {
            return plan.with(Fate.RELEASED);
        }

        public int dismissed() {
            return plan.with(Fate.DISMISSED).size();
        }

        public int erased() {
            return plan.with(Fate.ERASED).size();
        }

        public boolean hasOtherVersions() {
            return around.earlier().isPresent() || !around.later().isEmpty();
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance withdrawal(View view);
    }

    @GET
    public TemplateInstance show(@RestPath UUID article) {
        return page(article, new Typed("", ""), FormErrors.none(), "", false);
    }

    /** The second look. */
    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response check(@RestPath UUID article, @RestForm Optional<String> order, @RestForm Optional<String> reason) {
        Typed typed = new Typed(order.orElse("").strip(), reason.orElse("").strip());
        try {
            withdrawing.check(new Erasing.Order(order, reason));
            return Pages.answer(200, page(article, typed, FormErrors.none(), "", true));
        } catch (InvalidInput invalid) {
            return Pages.answer(INVALID, page(article, typed, FormErrors.of(invalid), "", false));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(
            @RestPath UUID article,
            @RestForm Optional<String> version,
            @RestForm Optional<String> order,
            @RestForm Optional<String> reason) {
        Typed typed = new Typed(order.orElse("").strip(), reason.orElse("").strip());
        try {
            withdrawing.withdraw(
                    signedIn.actor(), article, new Expected(version.orElse("")), new Erasing.Order(order, reason));
            return notices.see("/articles/" + article, "withdrawn");
        } catch (InvalidInput invalid) {
            return Pages.answer(INVALID, page(article, typed, FormErrors.of(invalid), "", false));
        } catch (StaleVersion changed) {
            return Pages.answer(STALE, page(article, typed, FormErrors.none(), messages.withdrawalChanged(), true));
        } catch (NotInThisState refused) {
            if (articles.get(article).withdrawal().isPresent()) {
                throw refused;
            }
            return Pages.answer(CONFLICT, page(article, typed, FormErrors.none(), RefusalWords.of(refused), true));
        }
    }

    private TemplateInstance page(UUID article, Typed typed, FormErrors errors, String refusal, boolean confirming) {
        Withdrawing.Plan plan = withdrawing.plan(signedIn.actor(), article);
        return Templates.withdrawal(new View(
                List.of(
                        new Crumb(messages.articles(), "/articles"),
                        new Crumb(plan.article().title(), "/articles/" + article),
                        Crumb.here(messages.withdrawTitle())),
                plan,
                versions.of(plan.article()),
                typed,
                errors,
                refusal,
                confirming));
    }
}
