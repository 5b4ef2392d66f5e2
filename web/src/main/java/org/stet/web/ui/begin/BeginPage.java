package org.stet.web.ui.begin;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

import org.stet.web.security.Notices;
import org.stet.web.security.SignedIn;
import org.stet.web.ui.FormErrors;
import org.stet.web.ui.Pages;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.newsroom.Mastheads;
import org.stet.workflow.reading.FirstSteps;
import org.stet.workflow.refusal.InvalidInput;

/** Leads the first administrator from an empty installation to a first article. */
@Path("/begin")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("admin")
@Blocking
public class BeginPage {

    private static final String SELF = "/begin";
    private static final int INVALID = 422;
    private static final Map<FirstSteps.Step, String> PLACES = Map.of(
            FirstSteps.Step.NAME, "/newsroom",
            FirstSteps.Step.DESK, "/desks/new",
            FirstSteps.Step.PEOPLE, "/people",
            FirstSteps.Step.ARTICLE, "/articles/new");

    private final SignedIn signedIn;
    private final FirstSteps steps;
    private final Mastheads mastheads;
    private final BeginMessages messages;
    private final Notices notices;

    BeginPage(SignedIn signedIn, FirstSteps steps, Mastheads mastheads, BeginMessages messages, Notices notices) {
        this.signedIn = signedIn;
        this.steps = steps;
        this.mastheads = mastheads;
        this.messages = messages;
        this.notices = notices;
    }

    /**
     * A step as the page shows it.
     *
     * @param code its name
     * @param place where it is done; empty where the person may not go there
     * @param next whether it is the first that is left
     */
    public record Line(String code, boolean done, String place, boolean next) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance begin(
                List<Line> lines, boolean allDone, String name, FormErrors errors, String notice);
    }

    @GET
    public TemplateInstance show() {
        String notice = notices.taken().equals("saved") ? messages.saved() : "";
        return page(mastheads.held(signedIn.actor()).set().name(), FormErrors.none(), notice);
    }

    @POST
    @Path("name")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response name(@RestForm Optional<String> name) {
        Mastheads.Held held = mastheads.held(signedIn.actor());
        try {
            mastheads.change(
                    signedIn.actor(), new Expected(held.tag()), held.set().named(name.orElse("")));
            return notices.see(SELF, "saved");
        } catch (InvalidInput invalid) {
            return Pages.answer(INVALID, page(name.orElse(""), FormErrors.of(invalid), ""));
        }
    }

    @POST
    @Path("end")
    public Response end() {
        mastheads.endSetUp(signedIn.actor());
        return Response.seeOther(URI.create("/inbox")).build();
    }

    private TemplateInstance page(String name, FormErrors errors, String notice) {
        Map<FirstSteps.Step, Boolean> done = steps.of(signedIn.actor());
        Optional<FirstSteps.Step> next = done.entrySet().stream()
                .filter(step -> !step.getValue())
                .map(Map.Entry::getKey)
                .findFirst();
        List<Line> lines = done.entrySet().stream()
                .map(step -> new Line(
                        step.getKey().name().toLowerCase(Locale.ROOT),
                        step.getValue(),
                        place(step.getKey()),
                        next.filter(step.getKey()::equals).isPresent()))
                .toList();
        return Templates.begin(lines, next.isEmpty(), name, errors, notice);
    }

    private String place(FirstSteps.Step step) {
        boolean may = step != FirstSteps.Step.ARTICLE || Permission.SUBMIT_ARTICLES.admits(signedIn.actor());
        return may ? PLACES.get(step) : "";
    }
}
