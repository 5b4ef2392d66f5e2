package org.stet.web.ui.desk;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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

import org.stet.web.security.SignedIn;
import org.stet.web.ui.Choice;
import org.stet.web.ui.Crumb;
import org.stet.web.ui.FormErrors;
import org.stet.web.ui.Pages;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.DeskPolicies;
import org.stet.workflow.desk.PolicySettings;
import org.stet.workflow.desk.RatingScale;
import org.stet.workflow.desk.RatingScales;
import org.stet.workflow.refusal.InvalidInput;

/** Founds a desk with its first policy. */
@Path("/desks/new")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed("admin")
public class NewDeskPage {

    private static final int INVALID = 422;
    private static final PolicySettings PLAINEST = PolicySettings.plain(1, 1);

    private final DeskPolicies policies;
    private final RatingScales scales;
    private final SignedIn signedIn;
    private final DeskMessages messages;

    NewDeskPage(DeskPolicies policies, RatingScales scales, SignedIn signedIn, DeskMessages messages) {
        this.policies = policies;
        this.scales = scales;
        this.signedIn = signedIn;
        this.messages = messages;
    }

    /** All that the page shows. */
    public record View(
            PolicyFields policy,
            List<Choice> scales,
            FormErrors errors,
            Map<String, String> typed,
            List<Crumb> crumbs) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance found(View view);
    }

    @GET
    public Response ask() {
        return page(
                Response.Status.OK.getStatusCode(),
                PolicyInput.of(PLAINEST),
                FormErrors.none(),
                typed(Optional.empty(), Optional.empty(), newestScale()));
    }

    @POST
    public Response found(
            @RestForm Optional<String> name,
            @RestForm Optional<String> code,
            @RestForm Optional<String> scale,
            @BeanParam PolicyInput policy) {
        Map<String, String> typed = typed(name, code, scale);
        if (policy.isEditingRows()) {
            return page(Response.Status.OK.getStatusCode(), policy, FormErrors.none(), typed);
        }
        try {
            Desk desk = policies.found(signedIn.actor(), code, name, policy.settings(), scale);
            return Response.seeOther(URI.create("/desks/" + desk.code())).build();
        } catch (InvalidInput invalid) {
            return page(INVALID, policy, FormErrors.of(invalid, Map.of("name", messages.deskName())), typed);
        }
    }

    private static Map<String, String> typed(Optional<String> name, Optional<String> code, Optional<String> scale) {
        return Map.of("name", name.orElse(""), "code", code.orElse(""), "scale", scale.orElse(""));
    }

    private Optional<String> newestScale() {
        List<RatingScale> all = scales.inOrder();
        return all.stream().reduce((earlier, later) -> later).map(scale -> scale.id()
                .toString());
    }

    private Response page(int status, PolicyInput policy, FormErrors errors, Map<String, String> typed) {
        View view = new View(
                PolicyFields.of("/desks/new", policy, errors, messages),
                scales.inOrder().stream()
                        .map(scale ->
                                new Choice(scale.id().toString(), messages.scaleVersion(scale.name(), scale.version())))
                        .toList(),
                errors,
                typed,
                List.of(new Crumb(messages.title(), "/desks"), Crumb.here(messages.found())));
        return Pages.answer(status, Templates.found(view));
    }
}
