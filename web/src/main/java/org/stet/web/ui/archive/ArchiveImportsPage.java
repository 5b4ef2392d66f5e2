package org.stet.web.ui.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import org.stet.web.security.SignedIn;
import org.stet.web.ui.Choice;
import org.stet.web.ui.Crumb;
import org.stet.web.ui.FormErrors;
import org.stet.web.ui.Pages;
import org.stet.web.wording.RefusalWords;
import org.stet.workflow.archive.ArchiveImport;
import org.stet.workflow.archive.Imports;
import org.stet.workflow.archive.file.CheckDraft;
import org.stet.workflow.archive.file.Field;
import org.stet.workflow.archive.file.Format;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;

/** Imports files of fact-checks: tried first, then started. */
@Path("/archive/imports")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"editor", "admin"})
@Blocking
public class ArchiveImportsPage {

    private static final int INVALID = 422;
    private static final int ERRORS_SHOWN = 200;

    private final SignedIn signedIn;
    private final Imports imports;
    private final ArchiveMessages messages;

    ArchiveImportsPage(SignedIn signedIn, Imports imports, ArchiveMessages messages) {
        this.signedIn = signedIn;
        this.imports = imports;
        this.messages = messages;
    }

    /** What stands in the form. */
    public record Form(
            String format,
            String publisher,
            String site,
            String language,
            String licence,
            String columns,
            boolean withdrawMissing) {

        /** Whether anything is typed that most files say themselves. */
        public boolean saysMore() {
            return !(publisher + site + language + licence + columns).isEmpty();
        }

        static Form empty() {
            return new Form(Format.JSON_LINES.code(), "", "", "", "", "", false);
        }
    }

    /** The imports and the form. */
    public record Listed(
            List<ArchiveImport> imports, Form form, List<Choice> formats, FormErrors errors, List<Crumb> crumbs) {}

    /** Something wrong in the file, in words. */
    public record Wrong(long line, String what) {}

    /** One import. */
    public record One(ArchiveImport found, List<Wrong> wrong, List<Crumb> crumbs) {

        /** Whether nothing is in the archive yet, and what is told is what would be. */
        public boolean isTrial() {
            return found.phase() == ArchiveImport.Phase.TRYING || found.phase() == ArchiveImport.Phase.TRIED;
        }

        /** Whether nothing was withdrawn because something is wrong. */
        public boolean isKeptForErrors() {
            return found.withdrawsMissing() && found.wrong() > 0;
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance imports(Listed view);

        static native TemplateInstance one(One view);
    }

    @GET
    public TemplateInstance list() {
        return listed(Form.empty(), FormErrors.none());
    }

    private TemplateInstance listed(Form form, FormErrors errors) {
        return Templates.imports(new Listed(
                imports.list(signedIn.actor()),
                form,
                Arrays.stream(Format.values())
                        .map(format -> new Choice(format.code(), messages.formatName(format.code())))
                        .toList(),
                errors,
                List.of(new Crumb(messages.title(), "/archive"))));
    }

    /** Takes a file and begins to try it. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response make(
            @RestForm("file") FileUpload file,
            @RestForm String format,
            @RestForm String publisher,
            @RestForm String site,
            @RestForm String language,
            @RestForm String licence,
            @RestForm String columns,
            @RestForm String withdrawMissing) {
        Form form = new Form(
                given(format),
                given(publisher),
                given(site),
                given(language),
                given(licence),
                columns == null ? "" : columns,
                "true".equals(withdrawMissing));
        try {
            Actor actor = signedIn.actor();
            byte[] bytes = bytes(file);
            ArchiveImport made = imports.make(actor, wish(form));
            imports.receive(actor, made.id(), 0, bytes);
            imports.tryOut(actor, made.id());
            return Response.seeOther(URI.create("/archive/imports/" + made.id()))
                    .build();
        } catch (InvalidInput invalid) {
            FormErrors errors =
                    FormErrors.of(invalid.renamed(field -> field.startsWith("columns") ? "columns" : field));
            return Pages.answer(INVALID, listed(form, errors));
        }
    }

    private static String given(String text) {
        return text == null ? "" : text.strip();
    }

    private byte[] bytes(FileUpload file) {
        if (file == null || file.uploadedFile() == null || file.size() == 0) {
            throw new InvalidInput("file", Fault.MISSING, Message.quoted(messages.noFile()));
        }
        if (file.size() > Imports.LARGEST_PART) {
            throw new InvalidInput("file", Fault.OUT_OF_RANGE, Message.quoted(messages.fileTooLarge()));
        }
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ArchiveImport.Wish wish(Form form) {
        Map<Field, String> defaults = new EnumMap<>(Field.class);
        defaults.put(Field.PUBLISHER, form.publisher());
        defaults.put(Field.SITE, CheckDraft.folded(form.site()));
        defaults.put(Field.LANGUAGE, form.language());
        defaults.put(Field.LICENCE, form.licence());
        Format format = Arrays.stream(Format.values())
                .filter(each -> each.code().equals(form.format()))
                .findFirst()
                .orElse(Format.JSON_LINES);
        return new ArchiveImport.Wish(format, defaults, columns(form.columns()), form.withdrawMissing());
    }

    private Map<String, String> columns(String lines) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String line : lines.lines().filter(each -> !each.isBlank()).toList()) {
            int sign = line.indexOf('=');
            if (sign < 1) {
                throw new InvalidInput("columns", Fault.MALFORMED, Message.quoted(messages.columnsWrong()));
            }
            columns.put(
                    line.substring(0, sign).strip(), line.substring(sign + 1).strip());
        }
        return columns;
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") UUID id) {
        Actor actor = signedIn.actor();
        return Templates.one(new One(
                imports.get(actor, id),
                imports.wrong(actor, id, 0, ERRORS_SHOWN).stream()
                        .map(wrong -> new Wrong(
                                wrong.line(), RefusalWords.of(wrong.flaw().message())))
                        .toList(),
                List.of(new Crumb(messages.title(), "/archive"), new Crumb(messages.imports(), "/archive/imports"))));
    }

    @POST
    @Path("{id}/start")
    public Response start(@PathParam("id") UUID id) {
        imports.start(signedIn.actor(), id);
        return Response.seeOther(URI.create("/archive/imports/" + id)).build();
    }

    @POST
    @Path("{id}/cancellation")
    public Response cancel(@PathParam("id") UUID id) {
        imports.cancel(signedIn.actor(), id);
        return Response.seeOther(URI.create("/archive/imports/" + id)).build();
    }
}
