package org.stet.web.search;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.stet.web.site.Newsroom;
import org.stet.web.site.PublicPages;
import org.stet.web.site.SiteMessages;
import org.stet.web.ui.Choice;
import org.stet.web.wording.RefusalWords;
import org.stet.workflow.factcheck.CheckDocument;
import org.stet.workflow.publication.CheckQuery;
import org.stet.workflow.publication.CheckSearch;
import org.stet.workflow.publication.PublicCheck;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.search.Count;
import org.stet.workflow.search.FoundWords;

/** The fact-checks as a page: all of them, or those that are searched for. */
@Blocking
@Path("/checks")
public class SearchPage {

    private static final int PAGE = 20;
    private static final String PAGE_TYPE = "text/html;charset=UTF-8";

    private final PublicPages pages;
    private final CheckSearch search;
    private final Newsroom newsroom;
    private final SiteMessages messages;

    SearchPage(PublicPages pages, CheckSearch search, Newsroom newsroom, SiteMessages messages) {
        this.pages = pages;
        this.search = search;
        this.newsroom = newsroom;
        this.messages = messages;
    }

    /**
     * A fact-check in the list, with the words marked that were found.
     *
     * @param headline its headline
     * @param wording the claim
     * @param passage where else the words stand; empty where they are marked above, or nothing is searched for
     */
    public record Line(
            PublicCheck check,
            List<FoundWords.Piece> headline,
            List<FoundWords.Piece> wording,
            List<FoundWords.Piece> passage) {}

    /**
     * The form.
     *
     * @param given what was typed, by the name of the field
     * @param errors what is wrong with it
     * @param open whether the fields behind the first are shown
     */
    public record Form(
            Map<String, String> given,
            Map<String, String> errors,
            boolean open,
            List<Choice> ratings,
            List<Choice> topics,
            List<Choice> languages) {

        /** What was typed into a field; empty where nothing was. */
        public String value(String name) {
            return given.getOrDefault(name, "");
        }

        /** What is wrong with a field; null where nothing is. */
        public String error(String name) {
            return errors.get(name);
        }

        static Map<String, String> errors(InvalidInput invalid) {
            return invalid.violations().stream()
                    .collect(Collectors.toMap(
                            InvalidInput.Violation::field,
                            violation -> RefusalWords.of(violation.message()),
                            (one, other) -> one));
        }

        /** Whether the list is narrowed. */
        public boolean isSearching() {
            return !given.isEmpty();
        }
    }

    /**
     * All that the page shows.
     *
     * @param url its own address; empty for a search, which nobody is to keep an address of
     * @param json where the same is in JSON
     * @param count how many there are, in words
     * @param next the address of the following page; empty for the last
     */
    public record Listing(
            Form form, List<Line> lines, String url, String json, String count, String next, String publisher) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(Listing it);
    }

    /** The fact-checks, newest first. */
    @GET
    @Operation(hidden = true)
    @Produces(MediaType.TEXT_HTML)
    public Uni<Response> list(
            @BeanParam CheckFilter filter,
            @QueryParam("cursor") Optional<String> cursor,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        Optional<String> after = cursor.filter(place -> !place.isBlank());
        boolean searches = !filter.given().isEmpty();
        URI asked = uri.getBaseUri();
        String part = searches || after.isPresent() ? filter.address("", after) : "";
        return pages.answer(
                request, PAGE_TYPE, part, () -> list(filter, after, searches ? "" : address(asked, filter, after)));
    }

    private String address(URI asked, CheckFilter filter, Optional<String> after) {
        return newsroom.base(asked).resolve(filter.address("/checks", after)).toString();
    }

    private String list(CheckFilter filter, Optional<String> cursor, String url) {
        Optional<CheckSearch.Place> place = cursor.map(SearchPage::place);
        Map<String, String> errors = Map.of();
        CheckSearch.Page page = new CheckSearch.Page(List.of(), false);
        String count = "";
        List<Line> lines = List.of();
        try {
            CheckQuery query = filter.query(Optional.empty(), CheckQuery.Sort.NEWEST);
            page = search.page(query, place, 0, PAGE);
            count = filter.given().isEmpty() ? "" : inWords(search.count(query));
            lines = lines(page.found(), query.words());
        } catch (InvalidInput invalid) {
            errors = Form.errors(invalid);
        }
        String next = page.more()
                ? filter.address(
                        "/checks",
                        Optional.of(page.found()
                                .get(page.found().size() - 1)
                                .place()
                                .id()
                                .toString()))
                : "";
        return Templates.list(new Listing(
                        form(filter.given(), errors),
                        lines,
                        url,
                        filter.address("/checks.json", Optional.empty()),
                        count,
                        next,
                        newsroom.getName()))
                .render();
    }

    private static CheckSearch.Place place(String cursor) {
        try {
            return new CheckSearch.Place(UUID.fromString(cursor), Optional.empty());
        } catch (IllegalArgumentException notACursor) {
            throw new InvalidInput("cursor", Fault.MALFORMED, "list.cursor-of-page");
        }
    }

    private String inWords(Count count) {
        return count.more() ? messages.foundMore(count.number()) : messages.found(Math.toIntExact(count.number()));
    }

    private Form form(Map<String, String> given, Map<String, String> errors) {
        CheckSearch.Choices choices = search.choices();
        return new Form(
                given,
                errors,
                given.keySet().stream().anyMatch(name -> !name.equals("q")) || !errors.isEmpty(),
                choices.ratings().entrySet().stream()
                        .map(rating -> new Choice(rating.getKey(), rating.getValue()))
                        .toList(),
                choices.topics().stream().map(topic -> new Choice(topic, topic)).toList(),
                choices.languages().stream()
                        .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                        .filter(language -> !language.isEmpty())
                        .distinct()
                        .map(language -> new Choice(language, name(language)))
                        .toList());
    }

    private static String name(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String own = locale.getDisplayLanguage(locale);
        return own.isEmpty() ? language : own.substring(0, 1).toUpperCase(locale) + own.substring(1);
    }

    /** Marks what is shown first; where nothing of it is marked, a passage is looked for in the rest. */
    private static List<Line> lines(List<CheckSearch.Found> found, Optional<String> sought) {
        FoundWords marks = FoundWords.of(sought.orElse(""));
        return found.stream().map(each -> line(each.check(), marks)).toList();
    }

    private static Line line(PublicCheck check, FoundWords marks) {
        Optional<CheckDocument> document = check.current().document();
        return new Line(
                check,
                document.map(its -> marks.whole(its.report().headline())).orElse(List.of()),
                document.map(its -> marks.whole(its.wording())).orElse(List.of()),
                document.filter(its -> shown(its).noneMatch(marks::isIn))
                        .flatMap(its -> rest(its).filter(marks::isIn).findFirst())
                        .map(marks::passage)
                        .orElse(List.of()));
    }

    private static Stream<String> shown(CheckDocument document) {
        return Stream.of(document.report().headline(), document.wording());
    }

    private static Stream<String> rest(CheckDocument document) {
        return Stream.concat(
                Stream.of(
                        document.speaker(),
                        document.article().title(),
                        document.report().summary(),
                        document.report().body()),
                document.evidence().stream()
                        .flatMap(source -> Stream.concat(
                                Stream.of(source.title()),
                                Stream.concat(source.quote().stream(), source.publisher().stream()))));
    }
}
