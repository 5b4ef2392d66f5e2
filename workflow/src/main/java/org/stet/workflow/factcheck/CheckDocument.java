package org.stet.workflow.factcheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.stet.core.attribution.SourceKind;
import org.stet.workflow.audit.CanonicalJson;
import org.stet.workflow.audit.Sha256;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.evidence.EvidenceFile;
import org.stet.workflow.reply.ReplyRequest;

/**
 * All that readers will see of a fact-check, in one value: what an editor reads, approves and lets out. Whatever is public
 * is rendered from it alone. Left out is what changes by itself: whether links still work, when a source was visited, and
 * silence, which follows from a request's deadline.
 *
 * @param claim the claim's id
 * @param wording the claim as a sentence of its own
 * @param speaker who makes it
 * @param chain from the page back to the origin
 * @param article where it stands
 * @param report what was found, in words
 * @param verdict what was found, on its scale
 * @param evidence what it rests on, oldest first
 * @param replies whose reply was sought, and what they answered
 * @param correction what is put right in what is public; empty for a first check or a re-check
 */
public record CheckDocument(
        UUID claim,
        String wording,
        String speaker,
        List<Link> chain,
        ArticleReference article,
        Report report,
        Verdict verdict,
        List<Source> evidence,
        List<Reply> replies,
        Optional<CorrectionNote> correction) {

    /** Keeps its own copies of the lists. */
    public CheckDocument {
        chain = List.copyOf(chain);
        evidence = List.copyOf(evidence);
        replies = List.copyOf(replies);
    }

    /**
     * A link of the chain through which the claim came.
     *
     * @param name the source as readers would name it
     * @param kind what kind of source it is
     * @param cue how it passed the claim on: "said"; empty for the page itself
     */
    public record Link(String name, SourceKind kind, String cue) {}

    /**
     * The article that the claim stands in.
     *
     * @param title its headline
     * @param url its address
     * @param publisher the site or newspaper
     * @param publishedOn the day of its publication
     * @param language its language, BCP 47
     */
    public record ArticleReference(
            String title,
            Optional<String> url,
            Optional<String> publisher,
            Optional<LocalDate> publishedOn,
            Optional<String> language) {}

    /**
     * The report's text.
     *
     * @param headline its headline
     * @param summary what was found, in a few sentences
     * @param body the whole of it
     * @param media the picture, video or recording that is checked; empty where it is words alone
     */
    public record Report(String headline, String summary, String body, Optional<Media> media) {}

    /**
     * The rating that was found, with the words of its scale.
     *
     * @param code the name that programs use
     * @param name the name that readers see
     * @param meaning what it means, in words
     * @param tone which way it points
     * @param value its number, higher is truer; empty where the rating lies outside the order
     * @param best the highest number of the scale
     * @param worst the lowest
     * @param scale all ratings of the scale, best first
     */
    public record Verdict(
            String code,
            String name,
            String meaning,
            Rating.Tone tone,
            Optional<Integer> value,
            Optional<Integer> best,
            Optional<Integer> worst,
            List<Step> scale) {

        /** Keeps its own copy of the list. */
        public Verdict {
            scale = List.copyOf(scale);
        }
    }

    /**
     * One rating of a scale.
     *
     * @param name the name that readers see
     * @param value its number; empty where it lies outside the order
     */
    public record Step(String name, Optional<Integer> value) {}

    /**
     * A piece of evidence.
     *
     * @param id its id
     * @param url the source's address
     * @param title its title
     * @param publisher who publishes it
     * @param publishedOn the day on which it was published
     * @param quote the words in it that matter
     * @param locator where in it they stand
     * @param stance which way it points
     * @param kind how near it is to what happened
     * @param independenceGroup what it goes back to
     * @param archiveUrl where a public archive keeps it
     * @param files the screenshots and documents that belong to it, oldest first; empty where there is none
     */
    public record Source(
            UUID id,
            String url,
            String title,
            Optional<String> publisher,
            Optional<LocalDate> publishedOn,
            Optional<String> quote,
            Optional<String> locator,
            Evidence.Stance stance,
            Evidence.Kind kind,
            Optional<String> independenceGroup,
            Optional<String> archiveUrl,
            Optional<List<File>> files) {

        /** Keeps its own copy of the list. */
        public Source {
            files = files.map(List::copyOf);
        }

        /** Its screenshots and documents, oldest first. */
        public List<File> attached() {
            return files.orElse(List.of());
        }

        static Source of(Evidence evidence, List<EvidenceFile> files) {
            return new Source(
                    evidence.id(),
                    evidence.url(),
                    evidence.title(),
                    evidence.publisher(),
                    evidence.publishedOn(),
                    evidence.quote(),
                    evidence.locator(),
                    evidence.stance(),
                    evidence.kind(),
                    evidence.independenceGroup(),
                    evidence.archiveUrl(),
                    Optional.of(files.stream()
                                    .filter(file -> file.evidenceId().equals(evidence.id()))
                                    .map(File::of)
                                    .toList())
                            .filter(all -> !all.isEmpty()));
        }
    }

    /**
     * A screenshot or a document. Readers see the picture of a screenshot, and of a document that the newsroom keeps it; the
     * file itself, with whatever is in it, stays in the newsroom.
     *
     * @param id its id
     * @param mediaType its media type, as its bytes tell: "image/png"
     * @param size how many bytes it has
     * @param sha256 their SHA-256, in hexadecimal
     * @param description what can be seen in it
     * @param picture the picture that readers see; empty for a document
     */
    public record File(
            UUID id,
            String mediaType,
            long size,
            String sha256,
            Optional<String> description,
            Optional<Picture> picture) {

        static File of(EvidenceFile file) {
            return new File(
                    file.id(),
                    file.kind().mediaType(),
                    file.size(),
                    file.sha256(),
                    file.description(),
                    file.pictureSha256()
                            .map(sha256 -> new Picture(
                                    sha256,
                                    file.width().orElseThrow(),
                                    file.height().orElseThrow())));
        }
    }

    /**
     * A picture that readers see.
     *
     * @param sha256 the SHA-256 of its bytes, in hexadecimal
     * @param width how wide it is, in pixels
     * @param height how high
     */
    public record Picture(String sha256, int width, int height) {}

    /**
     * A request for a reply, as readers learn of it.
     *
     * @param id the id of the entry in the log
     * @param party who was asked
     * @param askedAt when
     * @param deadline until when they could answer
     * @param outcome {@code ANSWERED} or {@code DECLINED}; empty where nothing was heard, awaited or not
     * @param answer the answer's words
     * @param endedAt when they answered or declined
     * @param loggedAt when the entry was written
     * @param earlier what the log said before it was corrected, newest first
     */
    public record Reply(
            UUID id,
            String party,
            Instant askedAt,
            Instant deadline,
            Optional<ReplyRequest.Outcome> outcome,
            Optional<String> answer,
            Optional<Instant> endedAt,
            Instant loggedAt,
            List<Reply> earlier) {

        /** Keeps its own copy of the list. */
        public Reply {
            earlier = List.copyOf(earlier);
        }

        /** The replies of a log, each with what it said before it was corrected. */
        static List<Reply> of(List<ReplyRequest> standing, List<ReplyRequest> log) {
            return standing.stream()
                    .map(entry -> of(entry, earlier(entry, log).toList()))
                    .toList();
        }

        private static Stream<Reply> earlier(ReplyRequest entry, List<ReplyRequest> log) {
            return log.stream()
                    .filter(each -> entry.corrects().filter(each.id()::equals).isPresent())
                    .flatMap(each -> Stream.concat(Stream.of(of(each, List.of())), earlier(each, log)));
        }

        private static Reply of(ReplyRequest entry, List<Reply> earlier) {
            Optional<ReplyRequest.Outcome> heard = Optional.of(entry.outcome()).filter(ReplyRequest.Outcome::isHeard);
            return new Reply(
                    entry.id(),
                    entry.party(),
                    entry.askedAt(),
                    entry.deadline(),
                    heard,
                    entry.answer(),
                    entry.endedAt().filter(ended -> heard.isPresent()),
                    entry.loggedAt(),
                    earlier);
        }

        /** What the log said of it at that moment: what was heard later was not heard. */
        Reply asOf(Instant moment) {
            return endedAt.filter(ended -> ended.isAfter(moment)).isEmpty()
                    ? this
                    : new Reply(
                            id,
                            party,
                            askedAt,
                            deadline,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            loggedAt,
                            earlier);
        }

        /** What had come of it at that moment: where nothing was heard, silence from the deadline on. */
        public ReplyRequest.Outcome outcomeAt(Instant moment) {
            return outcome.orElse(
                    deadline.isAfter(moment) ? ReplyRequest.Outcome.AWAITED : ReplyRequest.Outcome.SILENT);
        }
    }

    /**
     * What is put right in what is public.
     *
     * @param kind how much it changes, as the API names it: "verdict-change"
     * @param reason what was wrong, in words for readers
     */
    public record CorrectionNote(String kind, String reason) {

        /** A note of a correction of this kind. */
        public static CorrectionNote of(Enum<?> kind, String reason) {
            return new CorrectionNote(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), reason);
        }

        /** Whether the verdict changes. */
        public boolean changesVerdict() {
            return kind.equals("verdict-change");
        }
    }

    /** The document's one text, over which its hash is taken. */
    public String canonical() {
        return CanonicalJson.of(this);
    }

    /** The SHA-256 of its canonical text: what an approval names. */
    public String sha256() {
        return Sha256.of(canonical());
    }

    /** The document that this canonical text is of. */
    public static CheckDocument read(String canonical) {
        return CanonicalJson.read(canonical, CheckDocument.class);
    }

    /** The same document with another report and verdict, to compare it with. */
    CheckDocument with(String wording, Report report, Verdict verdict) {
        return new CheckDocument(
                claim, wording, speaker, chain, article, report, verdict, evidence, replies, correction);
    }
}
