package org.stet.web.ui.article;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.stet.web.ui.FormReading;
import org.stet.web.ui.Pages;
import org.stet.web.ui.Times;
import org.stet.workflow.article.Amending;
import org.stet.workflow.article.Article;
import org.stet.workflow.article.ArticleDetails;
import org.stet.workflow.article.Articles;
import org.stet.workflow.audit.AuditTrail.Told;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.PersonName;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;
import org.stet.workflow.refusal.StaleVersion;

/** The details of an article: title, authors, publisher, day, language, and what they were before. */
@Path("/articles/{article:[0-9a-f-]{36}}/details")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("editor")
@Blocking
public class ArticleDetailsPage {

    private static final int STALE = 412;
    private static final int INVALID = 422;

    private final SignedIn signedIn;
    private final Articles articles;
    private final Amending amending;
    private final People people;
    private final ArticleMessages messages;
    private final Times times;
    private final Notices notices;
    private final ObjectMapper json;

    ArticleDetailsPage(
            SignedIn signedIn,
            Articles articles,
            Amending amending,
            People people,
            ArticleMessages messages,
            Times times,
            Notices notices,
            ObjectMapper json) {
        this.signedIn = signedIn;
        this.articles = articles;
        this.amending = amending;
        this.people = people;
        this.messages = messages;
        this.times = times;
        this.notices = notices;
        this.json = json;
    }

    /** What stands in the fields. */
    public record Typed(String title, String authors, String publisher, String publishedOn, String language) {

        static Typed of(ArticleDetails details) {
            return new Typed(
                    details.title(),
                    String.join(", ", details.authors()),
                    details.publisher().orElse(""),
                    details.publishedOn().map(LocalDate::toString).orElse(""),
                    details.language().orElse(""));
        }
    }

    /** One detail, before and after. */
    public record Amended(String label, String before, String after) {}

    /** What one person amended at one moment. */
    public record Amendment(String when, String who, List<Amended> details) {}

    /** The page: the form, and what was amended so far. */
    public record Form(
            List<Crumb> crumbs,
            Article article,
            Typed typed,
            FormErrors errors,
            boolean stale,
            Typed now,
            List<Amendment> amendments) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance details(Form form);
    }

    @GET
    public TemplateInstance show(@RestPath UUID article) {
        Article shown = require(article);
        return page(shown, Typed.of(shown.details()), FormErrors.none(), false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @RestPath UUID article,
            @RestForm Optional<String> version,
            @RestForm Optional<String> title,
            @RestForm Optional<String> authors,
            @RestForm Optional<String> publisher,
            @RestForm Optional<String> publishedOn,
            @RestForm Optional<String> language) {
        Typed typed = new Typed(
                title.orElse(""),
                authors.orElse(""),
                publisher.orElse(""),
                publishedOn.orElse("").strip(),
                language.orElse("").strip());
        Article before = require(article);
        try {
            FormReading form = new FormReading();
            ArticleDetails details = details(form, typed, before.details());
            Expected expected = new Expected(version.orElse(""));
            Article after = form.perform(() -> amending.amend(signedIn.actor(), article, expected, details));
            return notices.see("/articles/" + article, after.version().equals(version.orElse("")) ? "same" : "amended");
        } catch (InvalidInput invalid) {
            return Pages.answer(INVALID, page(before, typed, FormErrors.of(invalid), false));
        } catch (StaleVersion amendedMeanwhile) {
            return Pages.answer(STALE, page(articles.get(article), typed, FormErrors.none(), true));
        }
    }

    /** Of whoever may amend it: others have nothing to do here. */
    private Article require(UUID id) {
        Actor actor = signedIn.actor();
        Article article = articles.get(id);
        if (!amending.admits(actor, article)) {
            throw Permission.AMEND_ARTICLES.refused();
        }
        return article;
    }

    private ArticleDetails details(FormReading form, Typed typed, ArticleDetails before) {
        return new ArticleDetails(
                typed.title(),
                // the names as they are: one of them may have a comma in it
                typed.authors().equals(Typed.of(before).authors())
                        ? before.authors()
                        : List.of(typed.authors().split("[,;]")).stream()
                                .map(String::strip)
                                .filter(author -> !author.isEmpty())
                                .toList(),
                Optional.of(typed.publisher()),
                typed.publishedOn().isEmpty()
                        ? Optional.empty()
                        : form.readIfGiven(() -> Optional.of(day(typed.publishedOn()))),
                typed.language().isEmpty()
                        ? Optional.empty()
                        : form.readIfGiven(() -> Optional.of(language(typed.language()))));
    }

    private LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            throw new InvalidInput("publishedOn", Message.quoted(messages.notADay()));
        }
    }

    private String language(String typed) {
        String tag = Locale.forLanguageTag(typed).toLanguageTag();
        if (tag.equals("und")) {
            throw new InvalidInput("language", Message.quoted(messages.notALanguage()));
        }
        return tag;
    }

    private TemplateInstance page(Article article, Typed typed, FormErrors errors, boolean stale) {
        return Templates.details(new Form(
                List.of(
                        new Crumb(messages.articles(), "/articles"),
                        new Crumb(article.title(), "/articles/" + article.id()),
                        Crumb.here(messages.amendTitle())),
                article,
                typed,
                errors,
                stale,
                Typed.of(article.details()),
                amendments(article.id())));
    }

    private List<Amendment> amendments(UUID article) {
        List<Told> told = amending.amendments(article);
        if (told.isEmpty()) {
            return List.of();
        }
        Map<UUID, PersonName> names = people.names(
                told.stream().flatMap(each -> each.entry().actor().stream()).collect(Collectors.toSet()));
        return told.stream()
                .map(each -> new Amendment(
                        times.moment(each.entry().at()),
                        each.entry().actor().map(id -> names.get(id).name()).orElse(""),
                        amended(read(each.before()), read(each.after()))))
                .toList();
    }

    private List<Amended> amended(JsonNode before, JsonNode after) {
        TreeSet<String> fields = new TreeSet<>();
        before.fieldNames().forEachRemaining(fields::add);
        after.fieldNames().forEachRemaining(fields::add);
        List<Amended> amended = new ArrayList<>();
        fields.forEach(field ->
                amended.add(new Amended(messages.detail(field), words(before.path(field)), words(after.path(field)))));
        return amended;
    }

    private String words(JsonNode value) {
        String words = value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", "))
                : value.asText();
        return words.isEmpty() ? messages.none() : words;
    }

    private JsonNode read(String values) {
        try {
            return json.readTree(values);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
