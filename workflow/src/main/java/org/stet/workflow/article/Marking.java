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
import org.stet.core.checkworthiness.CheckWorthiness;
import org.stet.core.text.CodePoints;
import org.stet.core.text.Span;
import org.stet.workflow.claim.Candidates;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.Finding;
import org.stet.workflow.desk.Members;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotYours;

/** Adds a claim that core did not find: somebody marks its words in the article. */
@ApplicationScoped
public class Marking {

    private static final int LONGEST = 1_000;

    private final Articles articles;
    private final Claims claims;
    private final Candidates candidates;
    private final Members members;
    private final CheckWorthiness checkWorthiness;
    private final Clock clock;

    Marking(
            Articles articles,
            Claims claims,
            Candidates candidates,
            Members members,
            CheckWorthiness checkWorthiness,
            Clock clock) {
        this.articles = articles;
        this.claims = claims;
        this.candidates = candidates;
        this.members = members;
        this.checkWorthiness = checkWorthiness;
        this.clock = clock;
    }

    /**
     * Adds the words from {@code start} to {@code end} of the article's text as a candidate.
     *
     * @param start the first code point
     * @param end the code point after the last
     * @param wording the claim as a sentence of its own; the words themselves where it is empty
     * @throws NotYours if the actor neither edits nor reviews
     * @throws InvalidInput if the words do not lie in the text, are blank or too long, or are a claim already
     */
    @Transactional
    public Claim mark(Actor actor, UUID articleId, int start, int end, Optional<String> wording) {
        Article article = markedBy(actor, articleId);
        CodePoints points = CodePoints.of(article.text());
        if (start < 0 || end <= start || end > points.length()) {
            throw new InvalidInput(
                    "start", "Give offsets within the article's text: 0 ≤ start < end ≤ " + points.length() + ".");
        }
        return mark(actor, article, points, points.toSpan(start, end).trim(article.text()), wording);
    }

    /**
     * Adds the first place where the article says exactly these words, white space aside, as a candidate.
     *
     * @throws NotYours if the actor neither edits nor reviews
     * @throws InvalidInput if the article does not say them, or they are a claim already
     */
    @Transactional
    public Claim mark(Actor actor, UUID articleId, String words, Optional<String> wording) {
        Article article = markedBy(actor, articleId);
        Span span = Words.find(words, article.text())
                .orElseThrow(() -> new InvalidInput(
                        "words", "The article does not say these words. Copy them from its text, then try again."));
        return mark(actor, article, CodePoints.of(article.text()), span, wording);
    }

    /** Whether the actor may add claims to the article. */
    @Transactional
    public boolean admits(Actor actor, Article article) {
        return Permission.ADD_CLAIMS.admits(members.staffOf(article.deskId()).at(actor));
    }

    private Article markedBy(Actor actor, UUID articleId) {
        Permission.ADD_CLAIMS.require(actor);
        Article article = articles.getLocked(articleId);
        members.staffOf(article.deskId()).require(actor, Permission.ADD_CLAIMS);
        return article;
    }

    private Claim mark(Actor actor, Article article, CodePoints points, Span span, Optional<String> wording) {
        String words = span.of(article.text());
        Optional<String> given = wording.map(String::strip).filter(text -> !text.isEmpty());
        new Checks()
                .require(!words.isBlank(), "start", "Mark some words: there are none between these offsets.")
                .require(words.length() <= LONGEST, "end", "Mark one claim: at most " + LONGEST + " characters.")
                .require(
                        given.orElse("").length() <= LONGEST,
                        "wording",
                        "Keep the wording within " + LONGEST + " characters.")
                .done();
        int start = points.fromPosition(span.start());
        int end = points.fromPosition(span.end());
        claims.at(article.id(), start, end).ifPresent(known -> {
            throw new InvalidInput("start", "These words are a claim already: " + known.id() + ".");
        });
        Assessment assessment = checkWorthiness.assess(words);
        String speaker =
                article.authors().stream().findFirst().or(article::publisher).orElse("The article");
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
                assessment.reasons());
        return candidates.mark(article.id(), article.deskId(), finding, actor, clock.instant());
    }
}
