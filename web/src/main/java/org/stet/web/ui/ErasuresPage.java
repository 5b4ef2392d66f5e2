package org.stet.web.ui;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

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

import org.stet.web.security.SignedIn;
import org.stet.workflow.audit.Erasure;
import org.stet.workflow.erasure.Erasing;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Person;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.StaleVersion;

/** Erases texts that must go, for administrators: the words, then what holds them, then the order. */
@Path("/erasures")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("admin")
@Blocking
public class ErasuresPage {

    private final SignedIn signedIn;
    private final Erasing erasing;
    private final People people;
    private final ErasureMessages messages;

    ErasuresPage(SignedIn signedIn, Erasing erasing, People people, ErasureMessages messages) {
        this.signedIn = signedIn;
        this.erasing = erasing;
        this.people = people;
        this.messages = messages;
    }

    /** An erasure with who did it. */
    public record Done(Erasure erasure, String by) {}

    /** What was typed of the order. */
    public record Typed(String order, String reason) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance erasures(List<Done> done, String words, FormErrors errors);

        static native TemplateInstance check(String words, Erasing.Plan plan, Typed typed, FormErrors errors);
    }

    @GET
    public TemplateInstance show() {
        return page("", FormErrors.none());
    }

    /** The words come in the body and go nowhere else: an address would be kept by logs and browsers. */
    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response check(@RestForm Optional<String> words) {
        try {
            Erasing.Plan plan = erasing.plan(signedIn.actor(), words);
            return Pages.answer(
                    200, Templates.check(words.orElse("").strip(), plan, new Typed("", ""), FormErrors.none()));
        } catch (InvalidInput invalid) {
            return Pages.answer(422, page(words.orElse(""), FormErrors.of(invalid)));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response erase(
            @RestForm Optional<String> words,
            @RestForm Optional<String> order,
            @RestForm Optional<String> reason,
            @RestForm Optional<String> tag) {
        try {
            erasing.erase(signedIn.actor(), words, new Erasing.Order(order, reason), tag.orElse(""));
            return Response.seeOther(URI.create("/erasures")).build();
        } catch (InvalidInput invalid) {
            return Pages.answer(422, again(words, order, reason, FormErrors.of(invalid)));
        } catch (StaleVersion changed) {
            return Pages.answer(412, again(words, order, reason, FormErrors.of("places", messages.changed())));
        }
    }

    private TemplateInstance again(
            Optional<String> words, Optional<String> order, Optional<String> reason, FormErrors errors) {
        Erasing.Plan plan = erasing.plan(signedIn.actor(), words);
        return Templates.check(words.orElse("").strip(), plan, new Typed(order.orElse(""), reason.orElse("")), errors);
    }

    private TemplateInstance page(String words, FormErrors errors) {
        List<Erasure> all = erasing.all(signedIn.actor());
        Map<UUID, Person> named =
                people.byIds(all.stream().map(Erasure::erasedBy).collect(Collectors.toSet()));
        return Templates.erasures(
                all.stream()
                        .map(erasure ->
                                new Done(erasure, named.get(erasure.erasedBy()).name()))
                        .toList(),
                words,
                errors);
    }
}
