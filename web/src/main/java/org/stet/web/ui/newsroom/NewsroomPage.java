package org.stet.web.ui.newsroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.jboss.resteasy.reactive.multipart.FileUpload;

import org.stet.web.mail.MailSender;
import org.stet.web.security.Notices;
import org.stet.web.security.SignedIn;
import org.stet.web.ui.FormErrors;
import org.stet.web.ui.Pages;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.newsroom.Masthead;
import org.stet.workflow.newsroom.Mastheads;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.StaleVersion;

/** How the newsroom shows itself, for administrators. */
@Path("/newsroom")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("admin")
@Blocking
public class NewsroomPage {

    private static final String SELF = "/newsroom";
    /** With what tells one version of the file from another. */
    private static final String COLOURS = "/newsroom/colours.css?";

    private static final String LOGO = "/newsroom/logo.png?";
    private static final int INVALID = 422;
    private static final int STALE = 412;
    private static final long MOST_BYTES = 1_000_000;

    private final SignedIn signedIn;
    private final Mastheads mastheads;
    private final MailSender mails;
    private final NewsroomMessages messages;
    private final Notices notices;

    NewsroomPage(SignedIn signedIn, Mastheads mastheads, MailSender mails, NewsroomMessages messages, Notices notices) {
        this.signedIn = signedIn;
        this.mastheads = mastheads;
        this.mails = mails;
        this.messages = messages;
        this.notices = notices;
    }

    /**
     * All that the page shows.
     *
     * @param fields what is set, or what was typed, by field
     * @param otherwise what holds where a field is empty
     * @param version the version that the form changes
     * @param colours the address of the newsroom's colours as a style sheet; empty where it has none
     * @param logo the address of its logo; empty where it has none
     * @param sendsMails whether there is a sender to be named
     */
    public record View(
            Map<String, String> fields,
            Map<String, String> otherwise,
            String version,
            String colours,
            String logo,
            boolean sendsMails,
            FormErrors errors,
            String notice,
            String warning) {

        /** What stands in a field. */
        public String field(String name) {
            return fields.getOrDefault(name, "");
        }

        /** What holds where the field is empty; empty where that is nothing. */
        public String otherwise(String name) {
            return otherwise.getOrDefault(name, "");
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance newsroom(View view);
    }

    @GET
    public TemplateInstance show() {
        Mastheads.Held held = mastheads.held(signedIn.actor());
        String notice = notices.taken().equals("saved") ? messages.saved() : "";
        return page(fields(held.set()), held, FormErrors.none(), notice, "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @RestForm Optional<String> version,
            @RestForm Optional<String> name,
            @RestForm Optional<String> address,
            @RestForm Optional<String> sameAs,
            @RestForm Optional<String> language,
            @RestForm Optional<String> contact,
            @RestForm Optional<String> securityContact,
            @RestForm Optional<String> mailFrom,
            @RestForm Optional<String> colour,
            @RestForm Optional<String> darkColour) {
        Mastheads.Wish wish = new Mastheads.Wish(
                name.orElse(""),
                address.orElse(""),
                sameAs.orElse("").lines().toList(),
                language.orElse(""),
                contact.orElse(""),
                securityContact.orElse(""),
                mailFrom.orElseGet(() -> mastheads.held(signedIn.actor()).set().mailFrom()),
                colour.orElse(""),
                darkColour.orElse(""));
        try {
            String read = version.orElse("");
            Mastheads.Held held = mastheads.change(signedIn.actor(), new Expected(read), wish);
            return held.tag().equals(read)
                    ? Pages.answer(
                            200, page(fields(held.set()), held, FormErrors.none(), messages.nothingChanged(), ""))
                    : notices.see(SELF, "saved");
        } catch (InvalidInput invalid) {
            return again(INVALID, wish, version.orElse(""), FormErrors.of(invalid), "");
        } catch (StaleVersion changed) {
            return again(STALE, wish, changed.current(), FormErrors.none(), messages.stale());
        }
    }

    @POST
    @Path("logo")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response showLogo(@RestForm String version, @RestForm("logo") FileUpload logo) {
        return logo(() -> mastheads.showLogo(
                signedIn.actor(), new Expected(Optional.ofNullable(version).orElse("")), bytes(logo)));
    }

    @POST
    @Path("logo/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response removeLogo(@RestForm Optional<String> version) {
        return logo(() -> mastheads.removeLogo(signedIn.actor(), new Expected(version.orElse(""))));
    }

    private Response logo(Runnable deed) {
        try {
            deed.run();
            return notices.see(SELF, "saved");
        } catch (InvalidInput invalid) {
            Mastheads.Held held = mastheads.held(signedIn.actor());
            return Pages.answer(INVALID, page(fields(held.set()), held, FormErrors.of(invalid), "", ""));
        } catch (StaleVersion changed) {
            Mastheads.Held held = mastheads.held(signedIn.actor());
            return Pages.answer(STALE, page(fields(held.set()), held, FormErrors.none(), "", messages.staleLogo()));
        }
    }

    /** A file that is too large is not read at all. */
    private static byte[] bytes(FileUpload logo) {
        if (logo == null || logo.uploadedFile() == null) {
            return new byte[0];
        }
        if (logo.size() > MOST_BYTES) {
            throw new InvalidInput("logo", Fault.OUT_OF_RANGE, "newsroom.picture-too-large");
        }
        try {
            return Files.readAllBytes(logo.uploadedFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Response again(int status, Mastheads.Wish typed, String version, FormErrors errors, String warning) {
        Mastheads.Held held = mastheads.held(signedIn.actor());
        return Pages.answer(
                status, page(fields(typed), new Mastheads.Held(held.set(), held.now(), version), errors, "", warning));
    }

    private TemplateInstance page(
            Map<String, String> fields, Mastheads.Held held, FormErrors errors, String notice, String warning) {
        return Templates.newsroom(new View(
                fields,
                otherwise(mastheads.otherwise()),
                held.tag(),
                held.now()
                        .colours()
                        .map(colours -> COLOURS + (colours.light() + colours.dark()).replace("#", ""))
                        .orElse(""),
                held.now().logo().map(sha256 -> LOGO + sha256).orElse(""),
                mails.isOn(),
                errors,
                notice,
                warning));
    }

    private static Map<String, String> fields(Mastheads.Wish wish) {
        return Map.of(
                "name", wish.name(),
                "address", wish.address(),
                "sameAs", String.join("\n", wish.sameAs()),
                "language", wish.language(),
                "contact", wish.contact(),
                "securityContact", wish.securityContact(),
                "mailFrom", wish.mailFrom(),
                "colour", wish.colour(),
                "darkColour", wish.darkColour());
    }

    private static Map<String, String> otherwise(Masthead defaults) {
        return Map.of(
                "name", defaults.name(),
                "address", defaults.address().map(URI::toString).orElse(""),
                "sameAs", together(defaults.sameAs().orElse(List.of())),
                "language", defaults.language(),
                "securityContact", defaults.securityContact().map(URI::toString).orElse(""));
    }

    private static String together(List<URI> addresses) {
        return addresses.stream().map(URI::toString).collect(Collectors.joining(", "));
    }
}
