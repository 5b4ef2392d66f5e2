package org.stet.web.ui;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.stet.web.security.Notices;
import org.stet.web.security.SignedIn;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Priority;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.StaleVersion;
import org.stet.workflow.time.TimePolicies;
import org.stet.workflow.time.TimePolicy;
import org.stet.workflow.time.TimePolicyText;

/** A desk's working calendar and its limits, for administrators. */
@Path("/desks/{desk}/time")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("admin")
@Blocking
public class DeskTimePage {

    private static final int INVALID = 422;
    private static final int STALE = 412;
    private static final int MINUTES = 60;

    private final SignedIn signedIn;
    private final Desks desks;
    private final TimePolicies policies;
    private final TimeMessages messages;
    private final ShellMessages shell;
    private final Notices notices;

    DeskTimePage(
            SignedIn signedIn,
            Desks desks,
            TimePolicies policies,
            TimeMessages messages,
            ShellMessages shell,
            Notices notices) {
        this.notices = notices;
        this.signedIn = signedIn;
        this.desks = desks;
        this.policies = policies;
        this.messages = messages;
        this.shell = shell;
    }

    /** One field of the form. */
    public record Cell(String name, String label, String value) {}

    /** A row of limits. */
    public record LimitRow(String state, List<Cell> cells) {}

    /** The form: what is kept, or what was typed. */
    public record Form(
            Desk desk,
            String version,
            String notice,
            String warning,
            FormErrors errors,
            Map<String, String> values,
            List<Cell> days,
            List<LimitRow> limits,
            List<String> priorities) {

        /** What stands in this field. */
        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance time(Form form);
    }

    @GET
    public TemplateInstance show(@PathParam("desk") String named) {
        Desk desk = desk(named);
        TimePolicies.Held held = policies.held(desk.id());
        return Templates.time(form(
                desk,
                held.tag(),
                values(held.policy()),
                FormErrors.none(),
                notices.taken().equals("saved") ? messages.saved() : "",
                ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("desk") String named, MultivaluedMap<String, String> sent) {
        Desk desk = desk(named);
        Map<String, String> typed = new TreeMap<>();
        sent.forEach((field, given) -> typed.put(field, given.get(0).strip()));
        String version = typed.getOrDefault("version", "");
        try {
            TimePolicies.Held holds = policies.change(signedIn.actor(), desk.id(), new Expected(version), read(typed));
            if (holds.tag().equals(version)) {
                return page(200, form(desk, version, typed, FormErrors.none(), messages.nothingChanged(), ""));
            }
            return notices.see("/desks/" + desk.code() + "/time", "saved");
        } catch (InvalidInput invalid) {
            return page(INVALID, form(desk, version, typed, FormErrors.of(invalid), "", ""));
        } catch (StaleVersion changed) {
            return page(STALE, form(desk, changed.current(), typed, FormErrors.none(), "", messages.stale()));
        }
    }

    private static Response page(int status, Form form) {
        return Pages.answer(status, Templates.time(form));
    }

    private Desk desk(String idOrCode) {
        return desks.findByIdOrCode(idOrCode).orElseThrow(() -> new NotFound("desk", idOrCode));
    }

    private Form form(
            Desk desk, String version, Map<String, String> values, FormErrors errors, String notice, String warning) {
        return new Form(
                desk,
                version,
                notice,
                warning,
                errors,
                values,
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Cell(day.name(), messages.day(day.name()), values.getOrDefault(day.name(), "")))
                        .toList(),
                TimePolicy.TIMED.stream()
                        .sorted()
                        .map(state -> limitRow(state, values))
                        .toList(),
                Arrays.stream(Priority.values())
                        .map(priority -> messages.priority(priority.name()))
                        .toList());
    }

    private LimitRow limitRow(ClaimState state, Map<String, String> values) {
        String name = shell.state(state.name());
        return new LimitRow(
                name,
                Arrays.stream(Priority.values())
                        .map(priority -> new Cell(
                                field(state, priority),
                                name + ", " + messages.priority(priority.name()),
                                values.getOrDefault(field(state, priority), "")))
                        .toList());
    }

    private static String field(ClaimState state, Priority priority) {
        return state.name() + "-" + priority.name();
    }

    private static Map<String, String> values(TimePolicy policy) {
        TimePolicyText text = TimePolicyText.of(policy);
        Map<String, String> values = new TreeMap<>(text.hours());
        text.limits()
                .forEach((state, limits) ->
                        limits.forEach((priority, minutes) -> values.put(state + "-" + priority, hours(minutes))));
        values.put("zone", text.zone());
        values.put("holidays", String.join("\n", text.holidays()));
        values.put("warnAtPercent", Integer.toString(text.warnAtPercent()));
        values.put("replyWithinMinutes", hours(text.replyWithinMinutes()));
        values.put("correctionDays", Integer.toString(text.correctionDays()));
        values.put(
                "verdictDays",
                text.verdictDays().map(days -> Integer.toString(days)).orElse(""));
        return values;
    }

    private static String hours(long minutes) {
        return minutes % MINUTES == 0 ? Long.toString(minutes / MINUTES) : Double.toString(minutes / (double) MINUTES);
    }

    private TimePolicy read(Map<String, String> typed) {
        Map<String, String> hours = new TreeMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.put(day.name(), typed.getOrDefault(day.name(), ""));
        }
        Map<String, Map<String, Long>> limits = new TreeMap<>();
        for (ClaimState state : TimePolicy.TIMED) {
            for (Priority priority : Priority.values()) {
                String given = typed.getOrDefault(field(state, priority), "");
                if (!given.isEmpty()) {
                    limits.computeIfAbsent(state.name(), name -> new TreeMap<>())
                            .put(priority.name(), minutes(given, "limits"));
                }
            }
        }
        String validity = typed.getOrDefault("verdictDays", "");
        return new TimePolicyText(
                        typed.getOrDefault("zone", ""),
                        hours,
                        typed.getOrDefault("holidays", "")
                                .lines()
                                .filter(line -> !line.isBlank())
                                .toList(),
                        limits,
                        number(typed.getOrDefault("warnAtPercent", ""), "warnAtPercent"),
                        minutes(typed.getOrDefault("replyWithinMinutes", ""), "replyWithinMinutes"),
                        number(typed.getOrDefault("correctionDays", ""), "correctionDays"),
                        validity.isEmpty() ? Optional.empty() : Optional.of(number(validity, "verdictDays")))
                .read();
    }

    private int number(String text, String field) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new InvalidInput(field, Message.quoted(messages.giveNumber()));
        }
    }

    private long minutes(String hours, String field) {
        try {
            return Math.round(Double.parseDouble(hours.replace(',', '.')) * MINUTES);
        } catch (NumberFormatException notANumber) {
            throw new InvalidInput(field, Message.quoted(messages.giveNumber()));
        }
    }
}
