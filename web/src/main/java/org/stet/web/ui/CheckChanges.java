package org.stet.web.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.workflow.factcheck.CheckDocument;
import org.stet.workflow.factcheck.Media;

import static java.util.stream.Collectors.joining;

/** Tells what differs between two check documents, part by part and piece by piece; what is equal is left out. */
@ApplicationScoped
public class CheckChanges {

    private final CheckMessages messages;
    private final Times times;

    CheckChanges(CheckMessages messages, Times times) {
        this.messages = messages;
        this.times = times;
    }

    /** The parts that differ, in the order of the page. */
    public List<ChangedPart> between(CheckDocument before, CheckDocument after) {
        return Stream.concat(
                        ChangedPart.of(messages.correction(), correction(before), correction(after)).stream(),
                        betweenVersions(before, after).stream())
                .toList();
    }

    /** The parts that differ from one version to the next, but for why the one was corrected: that is said of each. */
    public List<ChangedPart> betweenVersions(CheckDocument before, CheckDocument after) {
        List<Optional<ChangedPart>> parts = new ArrayList<>();
        parts.add(ChangedPart.of(
                messages.headline(), before.report().headline(), after.report().headline()));
        parts.add(ChangedPart.of(messages.theVerdict(), verdict(before), verdict(after)));
        parts.add(ChangedPart.of(messages.theClaim(), before.wording(), after.wording()));
        parts.add(ChangedPart.of(messages.speaker(), speaker(before), speaker(after)));
        parts.add(ChangedPart.of(messages.article(), article(before), article(after)));
        parts.add(ChangedPart.of(
                messages.media(),
                inWords(before.report().media()),
                inWords(after.report().media())));
        parts.add(ChangedPart.of(
                messages.summary(), before.report().summary(), after.report().summary()));
        parts.add(ChangedPart.of(
                messages.body(), before.report().body(), after.report().body()));
        pieces(
                parts,
                before.evidence(),
                after.evidence(),
                CheckDocument.Source::id,
                source -> messages.piece(source.title()),
                this::text);
        pieces(
                parts,
                before.replies(),
                after.replies(),
                CheckDocument.Reply::id,
                reply -> messages.reply(reply.party()),
                this::text);
        return parts.stream().flatMap(Optional::stream).toList();
    }

    /** Pieces are the same by their id: one that is gone, one that is new, or one that was changed. */
    private static <P> void pieces(
            List<Optional<ChangedPart>> parts,
            List<P> before,
            List<P> after,
            Function<P, UUID> id,
            Function<P, String> name,
            Function<P, String> text) {
        for (P was : before) {
            Optional<P> is = after.stream()
                    .filter(each -> id.apply(each).equals(id.apply(was)))
                    .findFirst();
            parts.add(ChangedPart.of(
                    name.apply(was), text.apply(was), is.map(text).orElse("")));
        }
        after.stream()
                .filter(is -> before.stream().noneMatch(was -> id.apply(was).equals(id.apply(is))))
                .forEach(is -> parts.add(ChangedPart.of(name.apply(is), "", text.apply(is))));
    }

    private String correction(CheckDocument document) {
        return document.correction()
                .map(note -> messages.correctionKind(note.kind()) + ": " + note.reason())
                .orElse("");
    }

    private static String verdict(CheckDocument document) {
        return document.verdict().name() + "\n" + document.verdict().meaning();
    }

    private static String speaker(CheckDocument document) {
        return Stream.concat(
                        Stream.of(document.speaker()),
                        document.chain().stream().map(link -> lines(link.cue(), link.name())))
                .distinct()
                .collect(joining("\n"));
    }

    /** A picture, video or recording in words; empty where there is none. */
    public String inWords(Optional<Media> checked) {
        return checked.map(media -> lines(
                        messages.medium(media.medium().name()),
                        media.address(),
                        messages.authenticity(media.authenticity().name())))
                .orElse("");
    }

    private static String article(CheckDocument document) {
        return lines(
                document.article().title(),
                document.article().publisher().orElse(""),
                document.article().publishedOn().map(Object::toString).orElse(""),
                document.article().url().orElse(""));
    }

    private String text(CheckDocument.Source source) {
        return lines(
                messages.stance(source.stance().name()) + ", "
                        + messages.sourceKind(source.kind().name()),
                source.title(),
                source.quote().map(words -> "“" + words + "”").orElse(""),
                source.locator().orElse(""),
                source.publisher().orElse(""),
                source.publishedOn().map(times::date).orElse(""),
                source.url(),
                source.independenceGroup().map(messages::goesBackTo).orElse(""),
                source.archiveUrl().orElse(""),
                source.attached().stream().map(this::text).collect(joining("\n")));
    }

    private String text(CheckDocument.File file) {
        return lines(
                messages.file(FileSizes.kind(file.mediaType()), FileSizes.inWords(file.size())),
                file.description().orElse(""),
                file.sha256());
    }

    private String text(CheckDocument.Reply reply) {
        return lines(
                reply.party(),
                messages.asked(times.moment(reply.askedAt())),
                reply.outcome().map(Enum::name).map(messages::outcome).orElse(""),
                reply.answer().map(words -> "“" + words + "”").orElse(""));
    }

    private static String lines(String... lines) {
        return Stream.of(lines).filter(line -> !line.isBlank()).collect(joining("\n"));
    }
}
