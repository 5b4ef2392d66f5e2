package org.stet.web.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.web.ui.ClaimCard.Form;
import org.stet.web.ui.ClaimCard.PublicCheck;
import org.stet.web.ui.ClaimCard.Trouble;
import org.stet.web.ui.ClaimCard.Typed;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimHistory;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.publication.PublicationVersion;
import org.stet.workflow.publication.Publications;
import org.stet.workflow.reading.ClaimFiles;
import org.stet.workflow.reading.ListedClaim;

/** Lays out the cards of an article's claims. */
@ApplicationScoped
public class ClaimCards {

    private final Claims claims;
    private final ClaimFiles files;
    private final ClaimHistory history;
    private final Publications publications;
    private final Times times;
    private final ArticleMessages messages;

    ClaimCards(
            Claims claims,
            ClaimFiles files,
            ClaimHistory history,
            Publications publications,
            Times times,
            ArticleMessages messages) {
        this.claims = claims;
        this.files = files;
        this.history = history;
        this.publications = publications;
        this.times = times;
        this.messages = messages;
    }

    /**
     * What is special about one of the cards: it was just decided, or is being decided, or could not be.
     *
     * @param claim whose card it is
     * @param form the form to open in it
     * @param typed what is in that form, where something was typed
     * @param errors what is wrong with it
     * @param trouble why the decision was not carried out
     */
    record Attention(UUID claim, Form form, Optional<Typed> typed, FormErrors errors, Optional<Trouble> trouble) {

        static Attention none(UUID claim) {
            return opening(claim, Form.NONE);
        }

        static Attention opening(UUID claim, Form form) {
            return new Attention(claim, form, Optional.empty(), FormErrors.none(), Optional.empty());
        }
    }

    /** The cards of the article's claims, most check-worthy first. */
    List<ClaimCard> of(Actor actor, UUID article, Optional<Attention> attention) {
        List<ListedClaim> listed = files.list(actor, claims.ofArticle(article));
        Map<UUID, PublicationVersion> latest = publications.latest(listed.stream()
                .map(ListedClaim::claim)
                .filter(ClaimCards::showsItsVerdict)
                .map(Claim::id)
                .toList());
        Map<UUID, Claim> targets = claims.byIds(listed.stream()
                .flatMap(each -> each.claim().mergedInto().stream())
                .collect(Collectors.toSet()));
        return listed.stream()
                .sorted(Comparator.comparingDouble(
                                (ListedClaim each) -> each.claim().checkworthiness())
                        .reversed())
                .map(each -> card(
                        each,
                        listed,
                        Optional.ofNullable(latest.get(each.claim().id())).map(this::check),
                        each.claim()
                                .mergedInto()
                                .map(target -> targets.get(target).wording())
                                .orElse(""),
                        attention
                                .filter(special ->
                                        special.claim().equals(each.claim().id()))
                                .orElseGet(() -> Attention.none(each.claim().id()))))
                .toList();
    }

    /** Why a decision came to nothing, with what happened to the claim last. */
    Trouble trouble(Actor actor, UUID claim, String sentence) {
        List<ClaimHistory.Event> events = history.of(actor, claim);
        ClaimHistory.Event last = events.get(events.size() - 1);
        String who = last.actor()
                .map(person -> person.id().equals(actor.id()) ? messages.you() : person.name())
                .orElseGet(messages::system);
        return new Trouble(
                sentence,
                messages.happened(
                        who,
                        messages.event(last.entry().action()),
                        times.moment(last.entry().at())));
    }

    private ClaimCard card(
            ListedClaim listed,
            List<ListedClaim> all,
            Optional<PublicCheck> check,
            String mergedInto,
            Attention attention) {
        Claim claim = listed.claim();
        return new ClaimCard(
                listed,
                check,
                tone(claim, check),
                check.map(found -> found.rating().name()).orElseGet(() -> messages.markTitle(claim.state())),
                attention.form(),
                attention.typed().orElseGet(() -> new Typed("", "", "", claim.wording())),
                attention.errors(),
                attention.trouble(),
                others(claim, all),
                mergedInto);
    }

    private static boolean showsItsVerdict(Claim claim) {
        return claim.state() == ClaimState.PUBLISHED || claim.state() == ClaimState.CORRECTING;
    }

    private PublicCheck check(PublicationVersion latest) {
        return new PublicCheck(latest.revision().rating(), times.day(latest.publishedAt()));
    }

    /** Blue until something is found, with a tick once accepted; then green where it stands, red where it does not. */
    private static String tone(Claim claim, Optional<PublicCheck> check) {
        if (claim.state().isOutOfFlow() || claim.state() == ClaimState.RETRACTED) {
            return "gone";
        }
        return check.map(found -> tone(found.rating().tone()))
                .orElse(claim.state() == ClaimState.CANDIDATE ? "" : "taken");
    }

    private static String tone(Rating.Tone tone) {
        return switch (tone) {
            case TRUE -> "done";
            case MIXED -> "wait";
            case FALSE -> "stop";
            case NEUTRAL -> "plain";
        };
    }

    private static List<Choice> others(Claim claim, List<ListedClaim> all) {
        return all.stream()
                .map(ListedClaim::claim)
                .filter(other ->
                        !other.id().equals(claim.id()) && !other.state().isOutOfFlow())
                .map(other -> new Choice(other.id().toString(), other.wording()))
                .toList();
    }
}
