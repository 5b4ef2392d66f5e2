package org.stet.web.ui.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestQuery;

import org.stet.web.security.SignedIn;
import org.stet.web.ui.FormErrors;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.reading.search.Found;
import org.stet.workflow.reading.search.Found.Kind;
import org.stet.workflow.reading.search.Searching;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.search.Count;

/** Searches claims, articles, reports and evidence at once, and shows where the words were found. */
@Path("/search")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed({"reviewer", "editor", "admin", "integrator"})
public class SearchPage {

    private static final int A_PAGE = 20;
    private static final String ARTICLES = "articles";

    private final Searching searching;
    private final SignedIn signedIn;
    private final Desks desks;
    private final SearchMessages messages;

    SearchPage(Searching searching, SignedIn signedIn, Desks desks, SearchMessages messages) {
        this.searching = searching;
        this.signedIn = signedIn;
        this.desks = desks;
        this.messages = messages;
    }

    /** What of one kind was found: how many, and where to see them. */
    public record Tab(String label, Count count, String address, boolean current) {}

    /** Something that was found, with the name of its desk. */
    public record Line(Found found, String desk) {

        public String address() {
            return (found.kind() == Kind.CLAIM ? "/claims/" : "/articles/") + found.id();
        }

        public String state() {
            return found.state().map(Enum::name).orElse("");
        }
    }

    /** All that the page shows. */
    public record View(
            String words, boolean articles, FormErrors errors, List<Tab> tabs, List<Line> lines, String next) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance search(View view);
    }

    @GET
    public TemplateInstance search(
            @RestQuery Optional<String> q, @RestQuery Optional<String> in, @RestQuery Optional<String> cursor) {
        String words = q.orElse("").strip();
        boolean articles = in.filter(ARTICLES::equals).isPresent();
        if (words.isEmpty()) {
            return Templates.search(new View("", articles, FormErrors.none(), List.of(), List.of(), ""));
        }
        try {
            return Templates.search(found(words, articles, cursor.filter(place -> !place.isBlank())));
        } catch (InvalidInput invalid) {
            return Templates.search(new View(words, articles, FormErrors.of(invalid), List.of(), List.of(), ""));
        }
    }

    private View found(String words, boolean articles, Optional<String> cursor) {
        Actor actor = signedIn.actor();
        Searching.FoundPage page = searching.find(actor, articles ? Kind.ARTICLE : Kind.CLAIM, words, cursor, A_PAGE);
        Searching.Counts counts = searching.count(actor, words);
        Map<UUID, Desk> names = desks.inOrder().stream().collect(Collectors.toMap(Desk::id, Function.identity()));
        return new View(
                words,
                articles,
                FormErrors.none(),
                List.of(
                        new Tab(messages.claims(), counts.of(Kind.CLAIM), address(words, false, ""), !articles),
                        new Tab(messages.articles(), counts.of(Kind.ARTICLE), address(words, true, ""), articles)),
                page.found().stream()
                        .map(found -> new Line(found, names.get(found.deskId()).name()))
                        .toList(),
                page.next().map(place -> address(words, articles, place)).orElse(""));
    }

    private static String address(String words, boolean articles, String place) {
        return "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)
                + (articles ? "&in=" + ARTICLES : "")
                + (place.isEmpty() ? "" : "&cursor=" + place);
    }
}
