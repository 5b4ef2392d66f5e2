package org.stet.web.api;

import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Requests.ArchiveImportRequest;
import org.stet.web.api.Requests.ArchivePartRequest;
import org.stet.web.api.Requests.ArchiveRatingRequest;
import org.stet.web.api.Views.ArchiveErrorView;
import org.stet.web.api.Views.ArchiveImportView;
import org.stet.web.api.Views.ArchiveRatingView;
import org.stet.web.api.Views.ArchivedCheckView;
import org.stet.web.api.Views.ListView;
import org.stet.web.api.Views.TotalView;
import org.stet.web.security.SignedIn;
import org.stet.web.wording.RefusalWords;
import org.stet.workflow.archive.Archive;
import org.stet.workflow.archive.ArchiveImport;
import org.stet.workflow.archive.ArchivedCheck;
import org.stet.workflow.archive.Imports;
import org.stet.workflow.archive.RatingMappings;
import org.stet.workflow.archive.file.CheckDraft;
import org.stet.workflow.archive.file.Field;
import org.stet.workflow.archive.file.Format;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.search.Count;

/** What other publishers checked: imported, read, and with what their ratings mean here. */
@Path("/api/archive")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"editor", "admin"})
@Tag(ref = "Archive")
public class ArchiveResource {

    private final SignedIn signedIn;
    private final Archive archive;
    private final Imports imports;
    private final RatingMappings mappings;
    private final People people;
    private final CreatingRequests creating;

    ArchiveResource(
            SignedIn signedIn,
            Archive archive,
            Imports imports,
            RatingMappings mappings,
            People people,
            CreatingRequests creating) {
        this.signedIn = signedIn;
        this.archive = archive;
        this.imports = imports;
        this.mappings = mappings;
        this.people = people;
        this.creating = creating;
    }

    /** Checks of the archive. */
    @GET
    @Path("/checks")
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    @Operation(operationId = "listArchivedChecks", summary = "What others checked, what came in last first")
    public ListView<ArchivedCheckView> checks(
            @QueryParam("q") Optional<String> words,
            @QueryParam("site") Optional<String> site,
            @QueryParam("cursor") Optional<String> cursor,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        Archive.Page page = archive.page(
                signedIn.actor(),
                words,
                site.filter(name -> !name.isBlank()).map(CheckDraft::folded),
                place(cursor),
                Limits.of(limit));
        List<Archive.Found> found = page.found();
        return new ListView<>(
                found.stream().map(ArchiveResource::view).toList(),
                page.more() ? Long.toString(found.get(found.size() - 1).check().ordinal()) : null,
                TotalView.of(page.count()));
    }

    /** One check. */
    @GET
    @Path("/checks/{id}")
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    @Operation(operationId = "getArchivedCheck", summary = "One check of the archive; also one that was withdrawn")
    public ArchivedCheckView check(@PathParam("id") UUID id) {
        return view(archive.get(signedIn.actor(), id));
    }

    /** Removes a check for good. */
    @DELETE
    @Path("/checks/{id}")
    @Operation(
            operationId = "removeArchivedCheck",
            summary = "Remove the words of a check for good; no import brings them back")
    @APIResponse(responseCode = "204", description = "They are gone.")
    public void remove(@PathParam("id") UUID id) {
        archive.remove(signedIn.actor(), id);
    }

    /** The imports. */
    @GET
    @Path("/imports")
    @Operation(operationId = "listArchiveImports", summary = "The imports, the newest first")
    public ListView<ArchiveImportView> imports(@BeanParam PlainPageRequest page) {
        return page.of(
                imports.list(signedIn.actor()).stream().map(this::view).toList(),
                ArchiveImportView::id,
                Imports.MOST_SHOWN);
    }

    /** Begins an import. */
    @POST
    @Path("/imports")
    @Operation(operationId = "makeArchiveImport", summary = "Begin an import; the parts of its file come next")
    @APIResponseSchema(value = ArchiveImportView.class, responseCode = "201")
    public Response make(@HeaderParam("Idempotency-Key") String key, ArchiveImportRequest request) {
        Actor actor = signedIn.actor();
        Map<Field, String> defaults = new EnumMap<>(Field.class);
        request.publisher().ifPresent(text -> defaults.put(Field.PUBLISHER, text.strip()));
        request.site().ifPresent(text -> defaults.put(Field.SITE, CheckDraft.folded(text)));
        request.language().ifPresent(text -> defaults.put(Field.LANGUAGE, text.strip()));
        request.licence().ifPresent(text -> defaults.put(Field.LICENCE, text.strip()));
        ArchiveImport.Wish wish = new ArchiveImport.Wish(
                Codes.required(Format.class, request.format(), "format"),
                defaults,
                columns(request),
                request.withdrawMissing().orElse(false));
        return creating.answer(actor, key, "POST /api/archive/imports", request, () -> {
            ArchiveImport made = imports.make(actor, wish);
            return new CreatingRequests.Created(
                    Response.Status.CREATED.getStatusCode(), "/api/archive/imports/" + made.id(), view(made));
        });
    }

    private static Map<String, String> columns(ArchiveImportRequest request) {
        Map<String, String> columns = request.columns().orElse(Map.of());
        columns.forEach((field, column) -> {
            if (column == null) {
                throw new InvalidInput("columns." + field, Fault.MISSING, "field.missing", field);
            }
        });
        return columns;
    }

    /** One import. */
    @GET
    @Path("/imports/{id}")
    @Operation(operationId = "getArchiveImport", summary = "One import, and how far it is")
    public ArchiveImportView get(@PathParam("id") UUID id) {
        return view(imports.get(signedIn.actor(), id));
    }

    /** Takes a part of its file. */
    @PUT
    @Path("/imports/{id}/parts/{part}")
    @Operation(
            operationId = "sendArchivePart",
            summary = "Send a part of the file; the same part again takes the place of the one before")
    @APIResponseSchema(value = ArchiveImportView.class, responseCode = "200")
    public ArchiveImportView part(
            @PathParam("id") UUID id, @PathParam("part") String part, ArchivePartRequest request) {
        return view(imports.receive(signedIn.actor(), id, number(part), bytes(request)));
    }

    private static int number(String part) {
        try {
            return Integer.parseInt(part);
        } catch (NumberFormatException noNumber) {
            throw new InvalidInput("part", Fault.MALFORMED, "archive.part-number", Imports.MOST_PARTS - 1);
        }
    }

    private static byte[] bytes(ArchivePartRequest request) {
        try {
            return Base64.getDecoder().decode(request.content().orElse(""));
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidInput("content", Fault.MALFORMED, "request.base64");
        }
    }

    /** Says that the file is complete. */
    @PUT
    @Path("/imports/{id}/trial")
    @Operation(
            operationId = "tryArchiveImport",
            summary = "Say that the file is complete, and find out what would become of each check")
    public ArchiveImportView tryOut(@PathParam("id") UUID id) {
        return view(imports.tryOut(signedIn.actor(), id));
    }

    /** Lets the checks in. */
    @PUT
    @Path("/imports/{id}/start")
    @Operation(operationId = "startArchiveImport", summary = "Let the checks of a file that was tried into the archive")
    public ArchiveImportView start(@PathParam("id") UUID id) {
        return view(imports.start(signedIn.actor(), id));
    }

    /** Stops an import. */
    @PUT
    @Path("/imports/{id}/cancellation")
    @Operation(operationId = "cancelArchiveImport", summary = "Stop an import; what went in stays")
    public ArchiveImportView cancel(@PathParam("id") UUID id) {
        return view(imports.cancel(signedIn.actor(), id));
    }

    /** What is wrong in its file. */
    @GET
    @Path("/imports/{id}/errors")
    @Operation(
            operationId = "listArchiveErrors",
            summary = "What is wrong in the file of an import, line by line; the first thousand")
    public ListView<ArchiveErrorView> errors(
            @PathParam("id") UUID id,
            @QueryParam("cursor") Optional<String> cursor,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        Actor actor = signedIn.actor();
        int most = Limits.of(limit);
        List<Imports.Wrong> found = imports.wrong(actor, id, place(cursor).orElse(0L), most + 1);
        List<Imports.Wrong> page = found.subList(0, Math.min(most, found.size()));
        return new ListView<>(
                page.stream().map(ArchiveResource::view).toList(),
                found.size() > most ? Long.toString(page.get(page.size() - 1).place()) : null,
                TotalView.of(Count.of(imports.get(actor, id).wrong())));
    }

    private static Optional<Long> place(Optional<String> cursor) {
        try {
            return cursor.filter(text -> !text.isBlank()).map(Long::parseLong);
        } catch (NumberFormatException noPlace) {
            throw new InvalidInput("cursor", Fault.MALFORMED, "list.cursor-of-page");
        }
    }

    /** The ratings that publishers give. */
    @GET
    @Path("/ratings")
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    @Operation(operationId = "listArchiveRatings", summary = "The ratings of publishers, and what they mean here")
    public ListView<ArchiveRatingView> ratings(
            @QueryParam("site") Optional<String> site, @BeanParam PlainPageRequest page) {
        return page.of(
                mappings
                        .given(
                                signedIn.actor(),
                                site.filter(name -> !name.isBlank()).map(CheckDraft::folded))
                        .stream()
                        .map(ArchiveResource::view)
                        .toList(),
                view -> view.site() + " " + view.rating(),
                RatingMappings.MOST_SHOWN);
    }

    /** Decides what a rating means. */
    @PUT
    @Path("/ratings")
    @Operation(operationId = "mapRating", summary = "Decide what a publisher’s rating means on a scale of the newsroom")
    public ArchiveRatingView map(ArchiveRatingRequest request) {
        Actor actor = signedIn.actor();
        String site = CheckDraft.folded(required(request.site(), "site"));
        String rating = required(request.rating(), "rating");
        int version = request.version()
                .orElseThrow(() -> new InvalidInput("version", Fault.MISSING, "field.missing", "version"));
        mappings.decide(actor, site, rating, request.means().map(id -> Codes.id(Optional.of(id), "means")), version);
        return mappings.given(actor, Optional.of(site)).stream()
                .filter(given -> given.key().equals(CheckDraft.folded(rating)))
                .map(ArchiveResource::view)
                .findFirst()
                .orElseThrow();
    }

    private static String required(Optional<String> text, String field) {
        return text.map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new InvalidInput(field, Fault.MISSING, "field.missing", field));
    }

    private ArchiveImportView view(ArchiveImport each) {
        return new ArchiveImportView(
                each.id().toString(),
                Rendering.person(people.names(Set.of(each.madeBy())).get(each.madeBy())),
                each.madeAt(),
                each.format().code(),
                given(each.publisher()),
                given(each.site()),
                given(each.language()),
                given(each.licence()),
                each.columns(),
                each.withdrawsMissing(),
                each.phase().code(),
                each.parts(),
                each.bytes(),
                each.place(),
                each.added(),
                each.changed(),
                each.unchanged(),
                each.wrong(),
                each.withdrawn(),
                each.endedAt());
    }

    private static ArchiveErrorView view(Imports.Wrong wrong) {
        return new ArchiveErrorView(
                wrong.place(),
                wrong.line(),
                wrong.flaw().kind().code(),
                given(wrong.flaw().field()),
                RefusalWords.of(wrong.flaw().message()));
    }

    static ArchivedCheckView view(Archive.Found found) {
        ArchivedCheck check = found.check();
        return new ArchivedCheckView(
                check.id().toString(),
                check.claim(),
                given(check.claimant()),
                check.claimedOn(),
                check.publisher(),
                check.site(),
                check.url(),
                given(check.title()),
                check.rating(),
                found.means().map(NewsroomResource::rating),
                check.reviewedOn(),
                given(check.language()),
                given(check.licence()),
                check.withdrawnAt(),
                check.updatedAt());
    }

    private static ArchiveRatingView view(RatingMappings.Given given) {
        return new ArchiveRatingView(
                given.site(),
                given.publisher(),
                given.rating(),
                given.checks(),
                given.version(),
                given.means().map(NewsroomResource::rating));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }
}
