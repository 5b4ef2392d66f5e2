package org.stet.web.ui.claim;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.stet.web.ui.Choice;
import org.stet.web.ui.Crumb;
import org.stet.web.ui.FormErrors;
import org.stet.workflow.article.Versions;
import org.stet.workflow.matching.SeenBefore;
import org.stet.workflow.reading.ClaimFile;

/**
 * All that the workbench shows of a claim to one person.
 *
 * @param crumbs the way to the page
 * @param file the claim's file, as that person may see it
 * @param passage the claim's words where they stand
 * @param chain who said it
 * @param seenBefore past fact-checks of what may be the same claim, the likeliest first
 * @param newer the versions that replace the article in which the claim was found
 * @param standing what stands beside the state, such as how many reviewers
 * @param next who acts next, in words
 * @param due when its fact-check should be ready, or null
 * @param main the one main action of the page, as a code; empty for none
 * @param dismissal why it was dismissed, in words, or empty
 * @param draft the verdict that the person may write now, empty as long as it is not begun; null where there is none to write
 * @param sealed the person's own verdict that waits for the others, or null
 * @param verdicts the opened verdicts
 * @param adjudication the decision between verdicts that differed, or null
 * @param evidence the evidence
 * @param report the report's latest revision, or null
 * @param publication what is public, or null
 * @param correction the correction that is being prepared, or null
 * @param history what happened, newest first
 * @param scale the desk's ratings
 * @param reviewers whom an editor can assign
 * @param stances which way evidence can point
 * @param kinds how near evidence can be to what happened
 * @param validUntil until when the verdict holds, as a form's field takes it, or empty
 * @param channels how somebody can be asked for a reply
 * @param replyOutcomes what can come of it
 * @param duty who reviews it and what each is asked
 * @param comments whether the person may comment
 * @param openThreads how many threads of comments are open
 * @param notice what just happened, or empty
 * @param errors what is wrong with a form that was sent
 * @param typed what was typed into that form
 */
public record Workbench(
        List<Crumb> crumbs,
        ClaimFile file,
        Passage passage,
        List<Link> chain,
        List<SeenBefore> seenBefore,
        List<Versions.Later> newer,
        String standing,
        String next,
        Instant due,
        String main,
        String dismissal,
        OwnVerdict draft,
        OwnVerdict sealed,
        List<OpenVerdict> verdicts,
        OpenVerdict adjudication,
        List<Source> evidence,
        ReportLine report,
        PublicLine publication,
        CorrectionLine correction,
        List<Happening> history,
        List<Choice> scale,
        List<Choice> reviewers,
        List<Choice> stances,
        List<Choice> kinds,
        String validUntil,
        List<Choice> channels,
        List<Choice> replyOutcomes,
        Duty duty,
        boolean comments,
        long openThreads,
        String notice,
        FormErrors errors,
        Map<String, String> typed) {

    private static final List<String> OTHERS =
            List.of("edit", "release", "dismiss", "merge", "withdraw-acceptance", "undo", "split", "reopen");

    private static final List<String> MORE_OF_SOURCE =
            List.of("title", "publisher", "publishedOn", "locator", "independenceGroup", "archiveUrl");

    /** A link of the chain through which the claim came. */
    public record Link(String name, String kind, String cue, boolean unnamed) {}

    /** The verdict that a reviewer works on; {@code sealedAt} is null while it is open to change. */
    public record OwnVerdict(
            String rating, String ratingName, String tone, String rationale, FormErrors lacks, Instant sealedAt) {}

    /** A verdict that everybody may see. */
    public record OpenVerdict(
            String name, String rating, String tone, String rationale, List<Duty.Asked> answers, Instant at) {}

    /** A piece of evidence. */
    public record Source(
            String id,
            String url,
            String title,
            String quote,
            String stance,
            String kind,
            String by,
            Instant at,
            boolean sealed,
            boolean mine,
            List<Attached> files,
            Provenance provenance) {

        /** The host that its address leads to. */
        public String host() {
            String host = URI.create(url).getHost();
            return host.startsWith("www.") ? host.substring("www.".length()) : host;
        }

        /** The id of a field in the form about this one. */
        public String fieldId(String field) {
            return field + "-" + id;
        }
    }

    /**
     * A screenshot or a document.
     *
     * @param address where it is downloaded from
     * @param about its kind and size, in words
     * @param picture whether a picture is shown of it
     * @param erased what stands in its place once it was erased, or empty
     * @param mine whether the person may take it away
     */
    public record Attached(
            String address,
            String name,
            String about,
            String description,
            String sha256,
            boolean picture,
            int width,
            int height,
            String erased,
            String by,
            boolean sealed,
            boolean mine) {}

    /** Where a piece of evidence comes from and whether it is still there; what is not known is empty or null. */
    public record Provenance(
            String publisher,
            String day,
            String locator,
            String group,
            String archive,
            String link,
            boolean astray,
            String sha256,
            Instant takenAt) {}

    /** What the workbench says of the report. */
    public record ReportLine(
            int revision, String headline, String summary, String rating, String tone, String by, Instant at) {}

    /** What the workbench says of what is public. */
    public record PublicLine(String path, int versions, boolean retracted) {}

    /** A correction that is being prepared. */
    public record CorrectionLine(String kind, String reason, Instant at) {}

    /** One thing that happened, with what was said about it. */
    public record Happening(Instant at, String what, String detail) {}

    /** The claim's id. */
    public String id() {
        return file.claim().id().toString();
    }

    /** The way to a page about the claim. */
    public List<Crumb> crumbsTo() {
        return Crumbs.below(file);
    }

    /** The claim that it was merged into; empty where it was not. */
    public String mergedInto() {
        return file.claim().mergedInto().map(UUID::toString).orElse("");
    }

    /** Whether anything is to be done that is no part of the way to publication. */
    public boolean others() {
        return OTHERS.stream().anyMatch(this::may);
    }

    /** Whether what is wrong is in the form for evidence. */
    public boolean evidenceWrong() {
        return typed.containsKey("stance");
    }

    /** Whether more is said of the source in the form for evidence than most people say, or has to be. */
    public boolean moreOfSource() {
        return MORE_OF_SOURCE.stream()
                .anyMatch(field -> !typed.getOrDefault(field, "").isBlank()
                        || !errors.at(field).isEmpty());
    }

    /** Whether what is wrong is in the form for a request for a reply. */
    public boolean askingWrong() {
        return typed.containsKey("party");
    }

    /** The id of a field of the form about this entry of the log, or this piece of evidence. */
    static String field(UUID entry, String name) {
        return name + "-" + entry;
    }

    /** The id of a field of the form about this entry of the log, for the template. */
    public String fieldOf(UUID entry, String name) {
        return field(entry, name);
    }

    /** How many requests for a reply wait for an answer. */
    public long repliesAwaited() {
        return file.sources().replies().stream()
                .filter(asked -> asked.isAwaited() && !file.sources().isCorrected(asked))
                .count();
    }

    /** Whether the log of replies is what the person came for: somebody was asked, has to be, or is being. */
    public boolean repliesOpen() {
        return askingWrong()
                || !file.sources().replies().isEmpty()
                || file.sources().lacks().stream().anyMatch(lack -> lack.field().equals("replies"));
    }

    /** Whether what is wrong is in the form that notes what came of this request. */
    public boolean notingWrong(UUID reply) {
        return typed.containsKey(field(reply, "noted-answer"));
    }

    /** Whether what is wrong is in the form about this piece of evidence. */
    public boolean amendingWrong(Source source) {
        return typed.containsKey(source.fieldId("publisher"));
    }

    /** Whether what is wrong is in the form that adds a file to this piece of evidence. */
    public boolean attachingWrong(Source source) {
        return typed.containsKey(source.fieldId("description"));
    }

    /** Whether what is wrong is in the form that puts this entry right. */
    public boolean correctingWrong(UUID reply) {
        return typed.containsKey(field(reply, "party"));
    }

    /** Whether the policy asks for the reason why there is no primary source, or one was stated. */
    public boolean primarySourceLacks() {
        return typed.containsKey("primarySourceReason")
                || file.sources().lacks().stream().anyMatch(lack -> lack.field().equals("primarySourceReason"));
    }

    /** Whether the person may do this now. */
    public boolean may(String action) {
        return file.allowed().stream().anyMatch(allowed -> allowed.code().equals(action));
    }

    /** Whether this is the page's main action: its look. */
    public String look(String action) {
        return main.equals(action) ? "main" : "";
    }

    /** What was typed into this field, else its value as it is kept. */
    public String value(String field, String kept) {
        return typed.getOrDefault(field, kept);
    }
}
