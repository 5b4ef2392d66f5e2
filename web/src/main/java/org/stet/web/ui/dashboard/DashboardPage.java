package org.stet.web.ui.dashboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestPath;

import org.stet.web.export.TableFiles;
import org.stet.web.security.SignedIn;
import org.stet.web.ui.Choice;
import org.stet.web.ui.FormErrors;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.reading.dashboard.Dashboard;
import org.stet.workflow.reading.dashboard.DashboardQuestion;
import org.stet.workflow.reading.dashboard.Dashboards;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;

/** How desks work, over a chosen time: charts, each with its table and its file. */
@Path("/dashboard")
@Blocking
@RolesAllowed({"editor", "admin"})
public class DashboardPage {

    private final Dashboards dashboards;
    private final Drawing drawing;
    private final SignedIn signedIn;
    private final DashboardMessages messages;

    DashboardPage(Dashboards dashboards, Drawing drawing, SignedIn signedIn, DashboardMessages messages) {
        this.dashboards = dashboards;
        this.drawing = drawing;
        this.signedIn = signedIn;
        this.messages = messages;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance dashboard(DashboardView view);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @QueryParam("desk") Optional<String> desk,
            @QueryParam("from") Optional<String> from,
            @QueryParam("to") Optional<String> to) {
        List<Desk> open = dashboards.open(signedIn.actor());
        try {
            DashboardQuestion question = question(open, desk, from, to);
            return page(open, asked(desk, question), FormErrors.none(), question);
        } catch (InvalidInput invalid) {
            Map<String, String> asked = Map.of("desk", desk.orElse(""), "from", from.orElse(""), "to", to.orElse(""));
            DashboardQuestion usual = DashboardQuestion.usual(Optional.empty(), dashboards.today());
            return page(open, asked, FormErrors.of(invalid), usual);
        }
    }

    @GET
    @Path("{file}")
    @Produces("text/csv")
    public Response file(
            @RestPath String file,
            @QueryParam("desk") Optional<String> desk,
            @QueryParam("from") Optional<String> from,
            @QueryParam("to") Optional<String> to) {
        DashboardQuestion question = question(dashboards.open(signedIn.actor()), desk, from, to);
        return TableFiles.answer(file, () -> dashboards.of(signedIn.actor(), question));
    }

    private DashboardQuestion question(
            List<Desk> open, Optional<String> desk, Optional<String> from, Optional<String> to) {
        Optional<UUID> one = given(desk).map(code -> open.stream()
                .filter(each -> each.code().equals(code))
                .map(Desk::id)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("desk", Message.quoted(messages.noDesk()))));
        LocalDate last = given(to).map(text -> day(text, "to")).orElseGet(dashboards::today);
        DashboardQuestion usual = DashboardQuestion.usual(one, last);
        return given(from)
                .map(text -> new DashboardQuestion(one, day(text, "from"), last))
                .orElse(usual);
    }

    private static Optional<String> given(Optional<String> parameter) {
        return parameter.map(String::strip).filter(text -> !text.isEmpty());
    }

    private LocalDate day(String text, String field) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new InvalidInput(field, Message.quoted(messages.giveDay()));
        }
    }

    private static Map<String, String> asked(Optional<String> desk, DashboardQuestion question) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("desk", given(desk).orElse(""));
        asked.put("from", question.from().toString());
        asked.put("to", question.to().toString());
        return asked;
    }

    private TemplateInstance page(
            List<Desk> open, Map<String, String> asked, FormErrors errors, DashboardQuestion question) {
        Dashboard found = dashboards.of(signedIn.actor(), question);
        String query = asked.entrySet().stream()
                .filter(each -> errors.isEmpty() && !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
        return Templates.dashboard(new DashboardView(
                open.stream().map(each -> new Choice(each.code(), each.name())).toList(),
                asked,
                errors,
                query,
                drawing.facts(found),
                drawing.flow(found),
                drawing.columns(found),
                drawing.bars(found),
                drawing.agreement(found),
                drawing.ranges(found),
                drawing.scales(found),
                drawing.more(found),
                drawing.byDesk(found)));
    }
}
