package org.stet.web.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import org.stet.core.article.Metadata;
import org.stet.web.error.Problem.Violation;
import org.stet.web.security.Notices;
import org.stet.web.security.SignedIn;
import org.stet.web.wording.RefusalWords;
import org.stet.workflow.article.Article;
import org.stet.workflow.article.ArticleList;
import org.stet.workflow.article.Intake;
import org.stet.workflow.article.Submission;
import org.stet.workflow.claim.ClaimList;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.limit.Busy;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;

/** The articles that were read, and the form that hands one in. */
@Path("/articles")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ArticlesPage {

    private static final int A_PAGE = 30;
    private static final int LONGEST_ADDRESS = 2_000;

    private final SignedIn signedIn;
    private final ArticleList articles;
    private final ClaimList claims;
    private final Desks desks;
    private final Intake intake;
    private final ArticleMessages messages;
    private final Notices notices;

    ArticlesPage(
            SignedIn signedIn,
            ArticleList articles,
            ClaimList claims,
            Desks desks,
            Intake intake,
            ArticleMessages messages,
            Notices notices) {
        this.notices = notices;
        this.signedIn = signedIn;
        this.articles = articles;
        this.claims = claims;
        this.desks = desks;
        this.intake = intake;
        this.messages = messages;
    }

    /** An article in the list. */
    public record Row(Article article, Desk desk, long claims, long candidates) {}

    /** What was typed into the form. */
    public record Typed(
            String url,
            String text,
            String title,
            String authors,
            String publisher,
            String publishedOn,
            String language,
            String desk,
            String fileUrl) {

        /** Whether anything is typed that most people leave out. */
        public boolean knowsMore() {
            return !(authors + publisher + publishedOn + language).isEmpty();
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance articles(
                List<Row> rows,
                ArticleFilter filter,
                List<Choice> desks,
                List<FilterBar.Mark> marks,
                String next,
                boolean maySubmit);

        static native TemplateInstance newArticle(
                Typed typed, List<Choice> desks, FormErrors errors, boolean sent, String bookmark);
    }

    @GET
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    public TemplateInstance list(@BeanParam ArticleFilter filter) {
        List<Desk> all = desks.inOrder();
        ArticleList.ArticlePage page = articles.page(filter.query(all), filter.place(), A_PAGE);
        Map<UUID, Desk> desksById = all.stream().collect(Collectors.toMap(Desk::id, Function.identity()));
        Map<UUID, Map<ClaimState, Long>> counts =
                claims.countByState(page.articles().stream().map(Article::id).toList());
        List<Row> rows = page.articles().stream()
                .map(article -> row(article, desksById, counts.getOrDefault(article.id(), Map.of())))
                .toList();
        String next = page.next()
                .map(place -> "/articles" + filter.address(Map.of("cursor", place)))
                .orElse("");
        return Templates.articles(
                rows,
                filter,
                all.stream().map(desk -> new Choice(desk.code(), desk.name())).toList(),
                marks(filter, all),
                next,
                Permission.SUBMIT_ARTICLES.admits(signedIn.actor()));
    }

    private List<FilterBar.Mark> marks(ArticleFilter filter, List<Desk> desks) {
        List<FilterBar.Mark> marks = new ArrayList<>();
        filter.narrowed().forEach((field, value) -> {
            String shown = field.equals("desk")
                    ? desks.stream()
                            .filter(desk -> desk.code().equals(value))
                            .map(Desk::name)
                            .findFirst()
                            .orElse("")
                    : value;
            if (!shown.isEmpty()) {
                marks.add(new FilterBar.Mark(
                        messages.mark(field), shown, "/articles" + filter.address(Map.of(field, ""))));
            }
        });
        return marks;
    }

    private static Row row(Article article, Map<UUID, Desk> desks, Map<ClaimState, Long> counts) {
        return new Row(
                article,
                desks.get(article.deskId()),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.getOrDefault(ClaimState.CANDIDATE, 0L));
    }

    @GET
    @Path("new")
    @RolesAllowed({"editor", "integrator"})
    public TemplateInstance form(@RestQuery Optional<String> url, UriInfo uri) {
        // only put into the form: any page can lead here, and nothing is read before its reader says so
        String sent = url.map(String::strip)
                .filter(address -> address.length() <= LONGEST_ADDRESS)
                .orElse("");
        return form(
                new Typed(sent, "", "", "", "", "", "", "", ""), FormErrors.none(), !sent.isEmpty(), uri.getBaseUri());
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"editor", "integrator"})
    public Uni<Response> submit(
            @RestForm Optional<String> url,
            @RestForm Optional<String> text,
            @RestForm Optional<String> title,
            @RestForm Optional<String> authors,
            @RestForm Optional<String> publisher,
            @RestForm Optional<String> publishedOn,
            @RestForm Optional<String> language,
            @RestForm Optional<String> desk,
            UriInfo uri) {
        URI base = uri.getBaseUri();
        Typed typed = new Typed(
                line(url),
                asTyped(text),
                line(title),
                line(authors),
                line(publisher),
                line(publishedOn),
                line(language),
                desk.orElse(""),
                "");
        Actor actor = signedIn.actor();
        Notices.Teller teller = notices.teller();
        return Pages.soon(() -> intake.prepareSoon(
                        actor, submission(typed), Intake.Sending.to(Optional.of(typed.desk())), intake::put))
                .map(taken -> taken(teller, taken))
                .onFailure(InvalidInput.class)
                .recoverWithItem(invalid -> Pages.answer(422, form(typed, FormErrors.of(invalid), false, base)))
                .onFailure(Busy.class)
                .recoverWithItem(busy -> tooBusy(typed, typed.text().isBlank() ? "url" : "text", busy, base));
    }

    /** An article in a file, which a form of its own sends. */
    @POST
    @Path("new/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({"editor", "integrator"})
    public Uni<Response> submitFile(
            @RestForm("file") FileUpload file,
            @RestForm Optional<String> url,
            @RestForm Optional<String> desk,
            UriInfo uri) {
        URI base = uri.getBaseUri();
        Typed typed = new Typed("", "", "", "", "", "", "", desk.orElse(""), line(url));
        Actor actor = signedIn.actor();
        Notices.Teller teller = notices.teller();
        return Pages.soon(() -> intake.prepareSoon(
                        actor,
                        new Submission.File(
                                bytes(file),
                                Metadata.of(
                                        Optional.empty(), given(typed.fileUrl()).map(this::address))),
                        Intake.Sending.to(Optional.of(typed.desk())),
                        intake::put))
                .map(taken -> taken(teller, taken))
                .onFailure(InvalidInput.class)
                .recoverWithItem(invalid -> Pages.answer(422, form(typed, onFileForm(invalid), false, base)))
                .onFailure(Busy.class)
                .recoverWithItem(busy -> tooBusy(typed, "file", busy, base));
    }

    private byte[] bytes(FileUpload file) {
        if (file == null || file.uploadedFile() == null || file.size() == 0) {
            throw new InvalidInput("file", Message.quoted(messages.noFile()));
        }
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The two forms of the page both ask for an address. */
    private static FormErrors onFileForm(InvalidInput invalid) {
        return new FormErrors(FormErrors.of(invalid).all().stream()
                .map(error -> error.field().equals("url") ? new Violation("fileUrl", error.message()) : error)
                .toList());
    }

    private static Response taken(Notices.Teller teller, Intake.Taken taken) {
        return teller.see("/articles/" + taken.article().id(), taken.isNew() ? "taken" : "known");
    }

    private Response tooBusy(Typed typed, String field, Busy busy, URI base) {
        FormErrors errors = FormErrors.of(field, RefusalWords.of(busy.reason()));
        return Response.fromResponse(Pages.answer(503, form(typed, errors, false, base)))
                .header(HttpHeaders.RETRY_AFTER, busy.seconds())
                .build();
    }

    private static String line(Optional<String> typed) {
        return typed.orElse("").strip();
    }

    /** A browser sends every line's end as two characters; what was typed had one. */
    private static String asTyped(Optional<String> text) {
        return text.orElse("").replace("\r\n", "\n");
    }

    private Submission submission(Typed typed) {
        Metadata known = Metadata.known(
                Optional.of(typed.title()),
                Stream.of(typed.authors().split("[,;]"))
                        .map(String::strip)
                        .filter(author -> !author.isEmpty())
                        .toList(),
                Optional.of(typed.publisher()),
                given(typed.url()).map(this::address),
                given(typed.publishedOn()).map(this::day),
                given(typed.language()).map(this::language));
        if (!typed.text().isBlank()) {
            return new Submission.Text(typed.text(), known);
        }
        URI url = known.url().orElseThrow(() -> new InvalidInput("url", Message.quoted(messages.nothingGiven())));
        return new Submission.Address(url, known);
    }

    private static Optional<String> given(String typed) {
        return Optional.of(typed).filter(words -> !words.isEmpty());
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

    private URI address(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException notAnAddress) {
            throw new InvalidInput("url", Message.quoted(messages.notAnAddress(url)));
        }
    }

    private TemplateInstance form(Typed typed, FormErrors errors, boolean sent, URI base) {
        List<Choice> choices = desks.inOrder().stream()
                .map(desk -> new Choice(desk.code(), desk.name()))
                .toList();
        return Templates.newArticle(typed, choices, errors, sent, bookmark(base));
    }

    /** What a bookmark runs on the page that one is on: it leads to the form, with that page's address in it. */
    private static String bookmark(URI base) {
        return "javascript:location.href='" + base.resolve("/articles/new")
                + "?url='+encodeURIComponent(location.href)";
    }
}
