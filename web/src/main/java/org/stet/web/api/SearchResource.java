package org.stet.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Views.FoundView;
import org.stet.web.api.Views.ListView;
import org.stet.web.api.Views.PassageView;
import org.stet.web.api.Views.PieceView;
import org.stet.web.api.Views.TotalView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.reading.search.Found;
import org.stet.workflow.reading.search.Searching;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.search.FoundWords;

/** One search over claims, articles, reports and evidence. */
@Path("/api/search")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"reviewer", "editor", "admin", "integrator"})
@Tag(ref = "Claims")
public class SearchResource {

    private final SignedIn signedIn;
    private final Searching searching;
    private final Desks desks;

    SearchResource(SignedIn signedIn, Searching searching, Desks desks) {
        this.signedIn = signedIn;
        this.searching = searching;
        this.desks = desks;
    }

    /** What has all of the words, the newest first. */
    @GET
    @Operation(
            operationId = "search",
            summary = "Search claims, articles, reports and evidence",
            description =
                    "Claims are found by their own words, their speaker, their article’s title, their report and the"
                            + " evidence that everybody may see; articles by theirs. Nothing sealed is searched.")
    public ListView<FoundView> search(
            @QueryParam("q") Optional<String> words,
            @QueryParam("kind") @DefaultValue("claim") String kind,
            @QueryParam("cursor") Optional<String> cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    String limit) {
        Actor actor = signedIn.actor();
        String sought = given(words).orElseThrow(() -> new InvalidInput("q", Fault.MISSING, "request.words"));
        Found.Kind wanted = Codes.required(Found.Kind.class, Optional.of(kind), "kind");
        Searching.FoundPage page = searching.find(actor, wanted, sought, given(cursor), Limits.of(limit));
        Map<UUID, String> codes = desks.inOrder().stream().collect(Collectors.toMap(Desk::id, Desk::code));
        return new ListView<>(
                page.found().stream().map(found -> view(found, codes)).toList(),
                page.next().orElse(null),
                TotalView.of(searching.count(actor, sought).of(wanted)));
    }

    private static Optional<String> given(Optional<String> parameter) {
        return parameter.map(String::strip).filter(text -> !text.isEmpty());
    }

    private static FoundView view(Found found, Map<UUID, String> desks) {
        return new FoundView(
                Codes.of(found.kind()),
                found.id().toString(),
                pieces(found.title()),
                found.about(),
                found.state().map(Enum::name),
                desks.get(found.deskId()),
                found.passages().stream()
                        .map(passage -> new PassageView(Codes.of(passage.where()), pieces(passage.pieces())))
                        .toList());
    }

    private static List<PieceView> pieces(List<FoundWords.Piece> pieces) {
        return pieces.stream()
                .map(piece -> new PieceView(piece.text(), piece.found()))
                .toList();
    }
}
