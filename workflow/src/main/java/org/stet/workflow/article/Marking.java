package org.stet.workflow.article;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.core.attribution.ChainLink;
import org.stet.core.attribution.SourceKind;
import org.stet.core.checkworthiness.Assessment;
import org.stet.core.language.LanguageParts;
import org.stet.core.language.Languages;
import org.stet.core.text.CodePoints;
import org.stet.core.text.Span;
import org.stet.workflow.claim.Candidates;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.Finding;
import org.stet.workflow.desk.Members;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotYours;

/** Adds a claim that core did not find: somebody marks its words in the article. A closed article is open again then. */
@ApplicationScoped
public class Marking {

    private static final int LONGEST = 1_000;

    private final Articles articles;
    private final Candidates candidates;
    private final Members members;
    private final Languages languages;
    private final Closing closing;
    private final Versions versions;
    private final Clock clock;

    Marking(
            Articles articles,
            Candidates candidates,
            Members members,
            Languages languages,
            Closing closing,
            Versions versions,
            Clock clock) {
        this.articles = articles;
        this.candidates = candidates;
        this.members = members;
        this.languages = languages;
        this.closing = closing;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * What became of marked words.
     *
     * @param claim the claim
     * @param isNew whether it was added now
     */
    public record Marked(Claim claim, boolean isNew) {}

    /**
     * Adds the words from {@code start} to {@code end} of the article's text as a candidate.
     *
     * @param start the first code point
     * @param end the code point after the last
     * @param wording the claim as a sentence of its own; the words themselves where it is empty
     * @throws NotYours if the actor neither edits nor reviews
     * @return the claim; the one that these words are already, edges aside, where there is one
     * @throws InvalidInput if the words do not lie in the text, are blank or too long
     */
    @Transactional
    public Marked mark(Actor actor, UUID articleId, int start, int end, Optional<String> wording) {
        Article article = markedBy(actor, articleId);
        CodePoints points = CodePoints.of(article.text());
        if (start < 0 || end <= start || end > points.length()) {
            throw new InvalidInput("start", Fault.OUT_OF_RANGE, "article.offsets", points.length());
        }
        return mark(actor, article, points, points.toSpan(start, end).trim(article.text()), wording);
    }

    /**
     * Adds the first place where the article says exactly these words, white space aside, as a candidate.
     *
     * @throws NotYours if the actor neither edits nor reviews
     * @throws InvalidInput if the article does not say them
     */
    @Transactional
    public Marked mark(Actor actor, UUID articleId, String words, Optional<String> wording) {
        Article article = markedBy(actor, articleId);
        Span span = Words.find(words, article.text())
                .orElseThrow(() -> new InvalidInput("words", Fault.UNKNOWN, "article.words-not-there"));
        return mark(actor, article, CodePoints.of(article.text()), span, wording);
    }

    /** Whether the actor may add claims to the article. */
    @Transactional
    public boolean admits(Actor actor, Article article) {
        return members.staffOf(article.deskId()).at(actor).may(Permission.ADD_CLAIMS);
    }

    private Article markedBy(Actor actor, UUID articleId) {
        Permission.ADD_CLAIMS.require(actor);
        Article article = articles.locked(articleId);
        members.staffOf(article.deskId()).require(actor, Permission.ADD_CLAIMS);
        article.requireStanding();
        return article;
    }

    private Marked mark(Actor actor, Article article, CodePoints points, Span span, Optional<String> wording) {
        String words = span.of(article.text());
        Optional<String> given = wording.map(String::strip).filter(text -> !text.isEmpty());
        new Checks()
                .require(!words.isBlank(), "start", Fault.OUT_OF_RANGE, "article.nothing-marked")
                .require(words.length() <= LONGEST, "end", Fault.TOO_LONG, "article.too-much-marked", LONGEST)
                .within(given, "wording", LONGEST)
                .done();
        int start = points.fromPosition(span.start());
        int end = points.fromPosition(span.end());
        Optional<Claim> known = known(article, points, span);
        if (known.isPresent()) {
            return new Marked(known.orElseThrow(), false);
        }
        closing.openFor(actor.id(), article.id());
        LanguageParts language = languages.forTag(article.language().orElse(""));
        Assessment assessment =
                language.checkWorthiness().assess(List.of(words)).get(0);
        String speaker =
                article.authors().stream().findFirst().or(article::publisher).orElseGet(language::article);
        Finding finding = new Finding(
                start,
                end,
                words,
                given.orElse(words),
                speaker,
                List.of(new ChainLink(speaker, SourceKind.AUTHOR, "")),
                false,
                assessment.checkworthiness(),
                assessment.opinion(),
                assessment.types(),
                assessment.reasons(),
                language.needsContext(given.orElse(words)));
        return new Marked(candidates.mark(article.id(), article.deskId(), finding, actor, clock.instant()), true);
    }

    /** The claim that these words are already: white space and punctuation at the edges make no other claim of them. */
    private Optional<Claim> known(Article article, CodePoints points, Span span) {
        Span core = core(article.text(), span);
        return versions.standingIn(article).stream()
                .filter(each -> core(article.text(), points.toSpan(each.start(), each.end()))
                        .equals(core))
                .map(Versions.Carried::claim)
                .findFirst();
    }

    /** From the first letter or digit to the last; the span itself where it has none. */
    private static Span core(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && !Character.isLetterOrDigit(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && !Character.isLetterOrDigit(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return start < end ? new Span(start, end) : span;
    }
}
