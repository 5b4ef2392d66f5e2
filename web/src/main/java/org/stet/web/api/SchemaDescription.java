package org.stet.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import org.stet.workflow.archive.ArchiveImport;
import org.stet.workflow.archive.file.Flaw;
import org.stet.workflow.archive.file.Format;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.DismissalReason;
import org.stet.workflow.claim.Priority;
import org.stet.workflow.claimreview.Severity;
import org.stet.workflow.deadline.ClaimClock;
import org.stet.workflow.desk.Question;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.erasure.Withdrawing;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.factcheck.Media;
import org.stet.workflow.identity.TokenScope;
import org.stet.workflow.job.Job;
import org.stet.workflow.job.JobAction;
import org.stet.workflow.job.JobItem;
import org.stet.workflow.notification.MailPreference;
import org.stet.workflow.notification.Notification;
import org.stet.workflow.publication.CorrectionKind;
import org.stet.workflow.reader.ReaderCase;
import org.stet.workflow.reading.Inbox;
import org.stet.workflow.reading.dashboard.Dashboard;
import org.stet.workflow.reading.search.Found;
import org.stet.workflow.reading.search.Passage;
import org.stet.workflow.recusal.Recusal;
import org.stet.workflow.reply.ReplyRequest;
import org.stet.workflow.webhook.Webhook;
import org.stet.workflow.webhook.WebhookDelivery;

/**
 * Completes the schemas of the OpenAPI document: what each field is, from {@code fields.json}; which are always there and
 * which may be null, from the views and requests themselves; and the values of those that have a few.
 */
final class SchemaDescription {

    private static final String FIELDS = "fields.json";

    private static final Map<String, Class<?>> RECORDS = Stream.of(Views.class, DashboardViews.class, Requests.class)
            .flatMap(room -> Arrays.stream(room.getDeclaredClasses()))
            .filter(Class::isRecord)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    /** Problems say only what there is to say. */
    private static final Map<String, List<String>> SPARSE = Map.of(
            "Problem", List.of("type", "code", "title", "status", "detail", "instance"),
            "Violation", List.of("field", "message", "code"),
            "VerificationView", List.of("intact", "entries", "checkpoints"));

    private static final Set<String> NULLABLE = Set.of("value", "next");

    /** What a job can be made for; one is undone at an address of its own. */
    private static final List<String> WISHED = Arrays.stream(JobAction.values())
            .filter(action -> action != JobAction.UNDO)
            .map(Codes::of)
            .toList();

    /** The values of fields that have a few, by schema or for all. */
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("ClaimView.state", names(ClaimState.class)),
            Map.entry("ClaimSummary.state", names(ClaimState.class)),
            Map.entry("ClockView.state", names(ClaimState.class)),
            Map.entry("BreachView.state", names(ClaimState.class)),
            Map.entry("FoundView.kind", codes(Found.Kind.class)),
            Map.entry("FoundView.state", names(ClaimState.class)),
            Map.entry("PassageView.where", codes(Passage.Where.class)),
            Map.entry("AgeView.state", names(ClaimState.class)),
            Map.entry("PaceView.state", names(ClaimState.class)),
            Map.entry("KeptTimeView.state", names(ClaimState.class)),
            Map.entry("KeptTimeView.kind", codes(ClaimClock.Kind.class)),
            Map.entry("BalanceView.group", codes(Dashboard.Group.class)),
            Map.entry("JobView.action", codes(JobAction.class)),
            Map.entry("JobView.phase", codes(Job.Phase.class)),
            Map.entry("JobView.reason", codes(DismissalReason.class)),
            Map.entry("JobRequest.reason", codes(DismissalReason.class)),
            Map.entry("JobItemView.foreseen", codes(JobItem.Outcome.class)),
            Map.entry("JobItemView.outcome", codes(JobItem.Outcome.class)),
            Map.entry("JobRequest.action", WISHED),
            Map.entry("ArchiveImportRequest.format", codes(Format.class)),
            Map.entry("ArchiveImportView.format", codes(Format.class)),
            Map.entry("ArchiveImportView.phase", codes(ArchiveImport.Phase.class)),
            Map.entry("ArchiveErrorView.code", codes(Flaw.Kind.class)),
            Map.entry("MatchesView.verdict", List.of("same", "differs", "related", "nothing")),
            Map.entry("MatchView.verdict", List.of("same", "differs", "related")),
            Map.entry("WebhookView.pausedFor", codes(Webhook.Pause.class)),
            Map.entry("ReaderCaseView.kind", codes(ReaderCase.Kind.class)),
            Map.entry("ReaderCaseView.state", codes(ReaderCase.State.class)),
            Map.entry("ReaderCaseView.outcome", codes(ReaderCase.Outcome.class)),
            Map.entry("ReaderAnswerRequest.outcome", codes(ReaderCase.Outcome.class)),
            Map.entry("DeliveryView.state", codes(WebhookDelivery.State.class)),
            Map.entry("AffectedClaimView.state", names(ClaimState.class)),
            Map.entry("AffectedClaimView.fate", codes(Withdrawing.Fate.class)),
            Map.entry("priority", codes(Priority.class)),
            Map.entry("stance", codes(Evidence.Stance.class)),
            Map.entry("tone", codes(Rating.Tone.class)),
            Map.entry("channel", codes(ReplyRequest.Channel.class)),
            Map.entry("EvidenceView.kind", codes(Evidence.Kind.class)),
            Map.entry("EvidenceRequest.kind", codes(Evidence.Kind.class)),
            Map.entry("QuestionView.kind", codes(Question.Kind.class)),
            Map.entry("QuestionRequest.kind", codes(Question.Kind.class)),
            Map.entry("PublicSourceView.kind", codes(Evidence.Kind.class)),
            Map.entry("PublicReplyView.outcome", codes(ReplyRequest.Outcome.class)),
            Map.entry("PublicVersionView.correction", codes(CorrectionKind.class)),
            Map.entry("PublicCorrectionView.kind", codes(CorrectionKind.class)),
            Map.entry("medium", codes(Media.Medium.class)),
            Map.entry("mediaAuthenticity", codes(Media.Authenticity.class)),
            Map.entry("FindingView.severity", codes(Severity.class)),
            Map.entry("NotificationView.kind", codes(Notification.Kind.class)),
            Map.entry("MailPreferenceView.delivery", codes(MailPreference.Delivery.class)),
            Map.entry("MailPreferenceRequest.delivery", codes(MailPreference.Delivery.class)),
            Map.entry("WaitingView.kind", codes(Inbox.Kind.class)),
            Map.entry("TokenView.scope", codes(TokenScope.class)),
            Map.entry("TokenRequest.scope", codes(TokenScope.class)),
            Map.entry("RecusalView.kind", codes(Recusal.Kind.class)),
            Map.entry("RecusalRequest.kind", codes(Recusal.Kind.class)),
            Map.entry("ClockView.kind", codes(ClaimClock.Kind.class)),
            Map.entry("BreachView.kind", codes(ClaimClock.Kind.class)),
            Map.entry("CorrectionView.kind", codes(CorrectionKind.class)),
            Map.entry("CorrectionRequest.kind", codes(CorrectionKind.class)),
            Map.entry("DismissalView.reason", codes(DismissalReason.class)),
            Map.entry("DismissalRequest.reason", codes(DismissalReason.class)),
            Map.entry("DismissalsRequest.reason", codes(DismissalReason.class)),
            Map.entry("ReplyView.outcome", codes(ReplyRequest.Outcome.class)),
            Map.entry("ReplyCorrectionRequest.outcome", codes(ReplyRequest.Outcome.class)),
            Map.entry("ReplyOutcomeRequest.outcome", codes(ReplyRequest.Outcome.class)));

    private final Map<String, String> fields = fields();

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    private static List<String> codes(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Codes::of).toList();
    }

    private static Map<String, String> fields() {
        try (InputStream file = SchemaDescription.class.getResourceAsStream(FIELDS)) {
            return new ObjectMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the descriptions of fields cannot be read", unreadable);
        }
    }

    /** Adds what is known of a schema of this name. */
    void complete(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        boolean answers = !name.endsWith("Request");
        for (Map.Entry<String, Schema> property :
                Map.copyOf(schema.getProperties()).entrySet()) {
            String field = property.getKey();
            boolean nullable = answers ? isNullable(name, field) : !isRequired(schema, field);
            Schema value = nullable ? orNull(property.getValue()) : notNull(property.getValue());
            of(fields, name, field)
                    .filter(words -> value.getDescription() == null)
                    .ifPresent(value::setDescription);
            of(VALUES, name, field)
                    .filter(values -> value.getType() != null)
                    .ifPresent(values -> value.setEnumeration(enumeration(values, value)));
            schema.addProperty(field, value);
        }
        if (answers) {
            schema.setRequired(
                    SPARSE.getOrDefault(name, List.copyOf(schema.getProperties().keySet())));
        }
    }

    private static List<Object> enumeration(List<String> values, Schema value) {
        List<Object> all = new ArrayList<>(values);
        if (value.getType().contains(SchemaType.NULL)) {
            all.add(null);
        }
        return all;
    }

    private static <T> Optional<T> of(Map<String, T> known, String schema, String field) {
        return Optional.ofNullable(known.getOrDefault(schema + "." + field, known.get(field)));
    }

    /** What a request does not need may be null, too: that is how answers that are sent back have it. */
    private static boolean isRequired(Schema request, String field) {
        return request.getRequired() != null && request.getRequired().contains(field);
    }

    private static boolean isNullable(String name, String field) {
        return NULLABLE.contains(field) || (RECORDS.containsKey(name) && isOptional(RECORDS.get(name), field));
    }

    private static boolean isOptional(Class<?> type, String field) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(field))
                .map(RecordComponent::getType)
                .anyMatch(Optional.class::equals);
    }

    /** An {@code Optional} is taken for something that may be null, also where a request needs it. */
    private static Schema notNull(Schema value) {
        if (value.getType() != null) {
            value.removeType(SchemaType.NULL);
        }
        return value;
    }

    private static Schema orNull(Schema value) {
        if (value.getRef() != null) {
            return OASFactory.createSchema()
                    .addAnyOf(OASFactory.createSchema().ref(value.getRef()))
                    .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
        }
        if (value.getType() == null) {
            return value;
        }
        List<SchemaType> types = new ArrayList<>(value.getType());
        if (!types.contains(SchemaType.NULL)) {
            types.add(SchemaType.NULL);
        }
        value.setType(types);
        return value;
    }
}
