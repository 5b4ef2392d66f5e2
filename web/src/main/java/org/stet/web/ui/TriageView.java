package org.stet.web.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.stet.workflow.article.Appearance;
import org.stet.workflow.article.Article;
import org.stet.workflow.article.Versions;

/**
 * An article with what is to be decided about its claims.
 *
 * @param article the article
 * @param seen where it was handed in from
 * @param around the versions before and after it, and the claims that it has from earlier ones
 * @param text its text, with the claims marked
 * @param candidates the claims that nobody has decided on, most check-worthy first
 * @param decided the others, the one decided last first
 * @param at the candidate that one is at; empty where there is none
 * @param happened what just happened
 * @param outcomes what became of each of several claims, where some of them were refused
 * @param decides whether the reader decides
 * @param mayAdd whether the reader may add a claim
 * @param mayClose whether the reader may close the article, or open it again
 * @param mayAmend whether the reader may amend its details
 * @param mayWithdraw whether the reader may withdraw it for legal reasons
 * @param withdrawn by whose order it was withdrawn, in words; empty where it stands
 * @param closed who closed it and when, in words; empty where it is open
 * @param refusal why it was not closed; empty where nobody tried
 * @param addition the form that adds a claim
 * @param inPlace whether only the part that changes is asked for
 */
public record TriageView(
        Article article,
        List<Seen> seen,
        Versions.Around around,
        MarkedText text,
        List<ClaimCard> candidates,
        List<ClaimCard> decided,
        Optional<UUID> at,
        Happened happened,
        List<OutcomeLine> outcomes,
        boolean decides,
        boolean mayAdd,
        boolean mayClose,
        boolean mayAmend,
        boolean mayWithdraw,
        String withdrawn,
        String closed,
        String refusal,
        Addition addition,
        boolean inPlace) {

    /** Below this, in per cent, a candidate is seldom worth checking. */
    private static final int SELDOM_WORTH_IT = 40;

    /**
     * A place that the article was handed in from.
     *
     * @param appearance the place
     * @param who the name of whoever handed it in
     */
    public record Seen(Appearance appearance, String who) {}

    /** The form that adds a claim, as it was sent, with what is wrong with it. */
    public record Addition(String start, String end, String words, String wording, FormErrors errors) {

        static final Addition EMPTY = new Addition("", "", "", "", FormErrors.none());
    }

    /**
     * What just happened, and the way back.
     *
     * @param sentence what happened; empty where nothing did
     * @param undo where it is undone; empty where it cannot be
     * @param version the version that undoing names; empty where it names none
     */
    public record Happened(String sentence, String undo, String version) {

        static final Happened NOTHING = new Happened("", "", "");
    }

    /**
     * What became of one of several claims.
     *
     * @param wording the claim
     * @param refusal why it stays as it is; empty where it is done
     */
    public record OutcomeLine(String wording, String refusal) {}

    /** The checksum's two ends, enough to compare by eye. */
    public String shortSum() {
        String sum = article.sha256();
        return sum.substring(0, 4) + "…" + sum.substring(sum.length() - 4);
    }

    /** How many claims there are. */
    public int total() {
        return candidates.size() + decided.size();
    }

    /** How many of each hundred are decided. */
    public int share() {
        return total() == 0 ? 0 : 100 * decided.size() / total();
    }

    /** The cut-off, in per cent. */
    public int cut() {
        return SELDOM_WORTH_IT;
    }

    /** How many candidates score below the cut-off. */
    public long belowCut() {
        return candidates.stream().filter(TriageView::isBelowCut).count();
    }

    /** Whether the cut-off lies right before this candidate. */
    public boolean cutsBefore(ClaimCard card) {
        return candidates.stream()
                .filter(TriageView::isBelowCut)
                .findFirst()
                .filter(first -> first.id().equals(card.id()))
                .isPresent();
    }

    private static boolean isBelowCut(ClaimCard card) {
        return card.listed().claim().checkworthiness() * 100 < SELDOM_WORTH_IT;
    }

    /** Whether this is the candidate that one is at. */
    public boolean isAt(ClaimCard card) {
        return at.filter(card.id()::equals).isPresent();
    }

    /** Whether one of the decided claims is what this is about. */
    public boolean isDecidedInHand() {
        return decided.stream().anyMatch(ClaimCard::isInHand);
    }

    /** How many of several claims were done. */
    public long outcomesDone() {
        return outcomes.stream().filter(line -> line.refusal().isEmpty()).count();
    }

    /** How many were refused. */
    public long outcomesRefused() {
        return outcomes.size() - outcomesDone();
    }
}
