package org.stet.web.ui.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.stet.web.security.Notices;
import org.stet.web.security.SignedIn;
import org.stet.web.ui.Choice;
import org.stet.web.ui.Crumb;
import org.stet.web.ui.FormErrors;
import org.stet.web.ui.Pages;
import org.stet.workflow.desk.DeskPolicies;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.desk.RatingScale;
import org.stet.workflow.desk.Scales;
import org.stet.workflow.refusal.InvalidInput;

/** Writes a scale's first version, or the next. */
@Path("/scales/new")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed("admin")
public class NewScalePage {

    private static final int INVALID = 422;

    private final DeskPolicies policies;
    private final Scales scales;
    private final SignedIn signedIn;
    private final ScaleMessages messages;
    private final Notices notices;

    NewScalePage(DeskPolicies policies, Scales scales, SignedIn signedIn, ScaleMessages messages, Notices notices) {
        this.notices = notices;
        this.policies = policies;
        this.scales = scales;
        this.signedIn = signedIn;
        this.messages = messages;
    }

    /**
     * All that the page shows.
     *
     * @param from the version that it begins with; empty for a scale of its own
     * @param name the scale's name
     */
    public record View(
            Optional<RatingScale> from,
            String name,
            List<RatingRow> ratings,
            List<Choice> tones,
            FormErrors errors,
            List<Crumb> crumbs) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance scale(View view);
    }

    @GET
    public Response ask(@QueryParam("from") Optional<String> from) {
        Optional<RatingScale> begun = begun(from);
        return page(
                Response.Status.OK.getStatusCode(),
                begun,
                begun.map(RatingScale::name).orElse(""),
                begun.map(ScaleInput::rows).orElseGet(ScaleInput::emptyRows),
                FormErrors.none());
    }

    @POST
    public Response publish(@BeanParam ScaleInput input) {
        Optional<RatingScale> from = begun(input.from());
        String name = from.map(RatingScale::name).orElse(input.name().orElse(""));
        if (input.isEditingRows()) {
            return page(Response.Status.OK.getStatusCode(), from, name, input.ratings(), FormErrors.none());
        }
        try {
            RatingScale made = scales.publish(signedIn.actor(), Optional.of(name), input.drafts(messages));
            return notices.see("/scales", made.id().toString());
        } catch (InvalidInput invalid) {
            return page(INVALID, from, name, input.ratings(), FormErrors.of(invalid, Map.of("name", messages.name())));
        }
    }

    private Optional<RatingScale> begun(Optional<String> from) {
        return from.filter(id -> !id.isBlank()).map(policies::scale);
    }

    private Response page(
            int status, Optional<RatingScale> from, String name, List<RatingRow> ratings, FormErrors errors) {
        String title = from.map(scale -> messages.next(scale.name())).orElse(messages.create());
        View view = new View(
                from,
                name,
                ratings.isEmpty() ? ScaleInput.emptyRows() : ratings,
                Arrays.stream(Rating.Tone.values())
                        .map(tone -> new Choice(tone.name(), messages.tone(tone.name())))
                        .toList(),
                errors,
                List.of(new Crumb(messages.title(), "/scales"), Crumb.here(title)));
        return Pages.answer(status, Templates.scale(view));
    }
}
