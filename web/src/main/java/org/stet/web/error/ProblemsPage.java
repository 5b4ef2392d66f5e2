package org.stet.web.error;

import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.stet.web.wording.RefusalWords;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.NotFound;

/** What each problem means and what to do: the page at the address that a problem has for its {@code type}. */
@Path("/problems")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ProblemsPage {

    /** What a page says of a problem, or of what is wrong with a field. */
    public record Entry(String code, int status, String title, String explanation, String advice) {

        private static Entry of(ProblemCode problem) {
            return new Entry(
                    problem.code(), problem.status(), problem.title(), problem.explanation(), problem.advice());
        }

        /** A reader's fault is in a body that cannot be read; any other is in one that can. */
        private static Entry of(Fault fault) {
            String words = fault.code().replace('-', ' ');
            return new Entry(
                    fault.code(),
                    fault == Fault.WRONG_TYPE ? ProblemCode.UNREADABLE_BODY.status() : ProblemCode.NOT_VALID.status(),
                    Character.toUpperCase(words.charAt(0)) + words.substring(1),
                    RefusalWords.of("fault." + fault.code()),
                    RefusalWords.of("fault." + fault.code() + ".advice"));
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(List<Entry> problems, List<Entry> faults);

        static native TemplateInstance one(Entry entry);
    }

    @GET
    @Operation(hidden = true)
    public Response list() {
        return page(Templates.list(
                Stream.of(ProblemCode.values()).map(Entry::of).toList(),
                Stream.of(Fault.values()).map(Entry::of).toList()));
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public Response one(@PathParam("code") String code) {
        Entry entry = ProblemCode.of(code)
                .map(Entry::of)
                .or(() -> Stream.of(Fault.values())
                        .filter(fault -> fault.code().equals(code))
                        .map(Entry::of)
                        .findFirst())
                .orElseThrow(() -> new NotFound("problem", code));
        return page(Templates.one(entry));
    }

    private static Response page(TemplateInstance page) {
        return Response.ok(page.render())
                .header("Content-Language", Problem.LANGUAGE)
                .build();
    }
}
