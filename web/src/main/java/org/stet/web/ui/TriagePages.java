package org.stet.web.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.stet.web.security.Notices;
import org.stet.web.security.SignedIn;
import org.stet.web.ui.ClaimCards.Attention;
import org.stet.web.ui.TriageView.Addition;
import org.stet.web.ui.TriageView.Happened;
import org.stet.web.ui.TriageView.OutcomeLine;
import org.stet.web.ui.TriageView.Seen;
import org.stet.web.wording.RefusalWords;
import org.stet.workflow.article.Amending;
import org.stet.workflow.article.Appearance;
import org.stet.workflow.article.Appearances;
import org.stet.workflow.article.Article;
import org.stet.workflow.article.ArticleClosing;
import org.stet.workflow.article.Articles;
import org.stet.workflow.article.Closing;
import org.stet.workflow.article.Marking;
import org.stet.workflow.article.Versions;
import org.stet.workflow.audit.Erasure;
import org.stet.workflow.claim.BulkTriage;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.erasure.Withdrawing;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.PersonName;

/**
 * Lays out the triage page and answers with it: a form of a plain page leads back to it, a form that a script sends gets
 * the part that changes.
 */
@ApplicationScoped
class TriagePages {

    private final SignedIn signedIn;
    private final Articles articles;
    private final Appearances appearances;
    private final Versions versions;
    private final Marking marking;
    private final Closing closing;
    private final Amending amending;
    private final Withdrawing withdrawing;
    private final ClaimCards cards;
    private final People people;
    private final Times times;
    private final ArticleMessages messages;
    private final Notices notices;

    TriagePages(
            SignedIn signedIn,
            Articles articles,
            Appearances appearances,
            Versions versions,
            Marking marking,
            Closing closing,
            Amending amending,
            Withdrawing withdrawing,
            ClaimCards cards,
            People people,
            Times times,
            ArticleMessages messages,
            Notices notices) {
        this.signedIn = signedIn;
        this.articles = articles;
        this.appearances = appearances;
        this.versions = versions;
        this.marking = marking;
        this.closing = closing;
        this.amending = amending;
        this.withdrawing = withdrawing;
        this.cards = cards;
        this.people = people;
        this.times = times;
        this.messages = messages;
        this.notices = notices;
    }

    @CheckedTemplate(basePath = "ArticlePage")
    static class Templates {

        private Templates() {}

        static native TemplateInstance article(TriageView view);

        static native TemplateInstance article$triage(TriageView view);
    }

    /**
     * What a page is about.
     *
     * @param attention the claim that something is special about
     * @param told what just happened, as a code
     * @param outcomes what became of several claims
     * @param refusal why the article was not closed
     * @param addition the form that adds a claim
     */
    record Occasion(
            Optional<Attention> attention,
            Told told,
            List<BulkTriage.Outcome> outcomes,
            String refusal,
            Addition addition) {

        static final Occasion NONE = new Occasion(Optional.empty(), Told.NOTHING, List.of(), "", Addition.EMPTY);

        Occasion about(Attention claim) {
            return new Occasion(Optional.of(claim), told, outcomes, refusal, addition);
        }

        Occasion telling(Told what) {
            return new Occasion(attention, what, outcomes, refusal, addition);
        }

        Occasion with(BulkTriage.Bulk done) {
            return new Occasion(attention, told, done.outcomes(), refusal, addition);
        }

        Occasion refusing(String why) {
            return new Occasion(attention, told, outcomes, why, addition);
        }

        Occasion with(Addition form) {
            return new Occasion(attention, told, outcomes, refusal, form);
        }
    }

    /**
     * What just happened, as it travels in a notice.
     *
     * @param code what was done
     * @param about the claim, or the decision on several
     * @param count how many claims
     */
    record Told(String code, String about, long count) {

        static final Told NOTHING = new Told("", "", 0);

        static Told claim(String code, UUID claim) {
            return new Told(code, claim.toString(), 1);
        }

        static Told bulk(String code, BulkTriage.Bulk done) {
            return new Told(code, done.id().toString(), done.done());
        }

        static Told read(String notice) {
            String[] parts = notice.split(" ");
            return parts.length == 3 ? new Told(parts[0], parts[1], Long.parseLong(parts[2])) : new Told(notice, "", 0);
        }

        String written() {
            return code + " " + (about.isEmpty() ? "-" : about) + " " + count;
        }

        Optional<UUID> claim() {
            return count == 1 && !code.startsWith("several") ? Optional.of(UUID.fromString(about)) : Optional.empty();
        }
    }

    /** Answers what was done: the page again, which says so. */
    Response done(UUID article, Occasion occasion, boolean inPlace) {
        if (inPlace) {
            return answer(200, article, occasion, true);
        }
        String place = occasion.attention()
                .map(attention -> "?claim=" + attention.claim() + "#claim-" + attention.claim())
                .orElse("");
        return notices.see("/articles/" + article + place, occasion.told().written());
    }

    Response answer(int status, UUID article, Occasion occasion, boolean inPlace) {
        TriageView view = view(article, occasion, inPlace);
        return Pages.answer(status, inPlace ? Templates.article$triage(view) : Templates.article(view));
    }

    private TriageView view(UUID id, Occasion occasion, boolean inPlace) {
        Actor actor = signedIn.actor();
        Article article = articles.get(id);
        boolean stands = article.withdrawal().isEmpty();
        List<ClaimCard> all = cards.of(actor, id, occasion.attention());
        List<ClaimCard> candidates =
                all.stream().filter(TriagePages::isCandidate).toList();
        List<ClaimCard> decided = all.stream()
                .filter(card -> !isCandidate(card))
                .sorted(Comparator.comparing(
                                (ClaimCard card) -> card.listed().claim().updatedAt())
                        .reversed())
                .toList();
        Optional<UUID> at = at(all, candidates, occasion.attention().map(Attention::claim));
        return new TriageView(
                article,
                seen(id),
                versions.of(article),
                MarkedText.of(
                        article.text(),
                        article.paragraphs(),
                        all.stream().map(card -> mark(card, at)).toList()),
                candidates,
                decided,
                at,
                happened(id, all, occasion.told()),
                outcomes(all, occasion.outcomes()),
                candidates.stream().anyMatch(card -> card.allows("ACCEPT")),
                stands && marking.admits(actor, article),
                stands && closing.admits(actor, article),
                stands && amending.admits(actor, article),
                stands && withdrawing.admits(actor, article),
                withdrawing.of(article).map(this::withdrawn).orElse(""),
                closing.of(id).map(this::closed).orElse(""),
                occasion.refusal(),
                occasion.addition(),
                inPlace);
    }

    private List<Seen> seen(UUID article) {
        List<Appearance> all = appearances.of(article);
        if (all.isEmpty()) {
            return List.of();
        }
        Map<UUID, PersonName> names =
                people.names(all.stream().map(Appearance::seenBy).collect(Collectors.toSet()));
        return all.stream()
                .map(each -> new Seen(each, names.get(each.seenBy()).name()))
                .toList();
    }

    private static boolean isCandidate(ClaimCard card) {
        return card.listed().claim().state() == ClaimState.CANDIDATE;
    }

    /** The claim in hand; where it is decided, the candidate that follows it, and after the last one the one before. */
    private static Optional<UUID> at(List<ClaimCard> all, List<ClaimCard> candidates, Optional<UUID> inHand) {
        List<UUID> order = all.stream().map(ClaimCard::id).toList();
        int place = Math.max(0, inHand.map(order::indexOf).orElse(0));
        return candidates.stream()
                .map(ClaimCard::id)
                .filter(id -> order.indexOf(id) >= place)
                .findFirst()
                .or(() -> candidates.isEmpty()
                        ? Optional.empty()
                        : Optional.of(candidates.get(candidates.size() - 1).id()));
    }

    private static MarkedText.Mark mark(ClaimCard card, Optional<UUID> at) {
        Claim claim = card.listed().claim();
        String tone = at.filter(card.id()::equals).isPresent() ? (card.tone() + " on").strip() : card.tone();
        return new MarkedText.Mark(claim.id(), claim.start(), claim.end(), tone, card.standing());
    }

    private String withdrawn(Erasure erasure) {
        String who =
                people.names(Set.of(erasure.erasedBy())).get(erasure.erasedBy()).name();
        return messages.withdrawnBy(who, times.moment(erasure.erasedAt()), erasure.orderedBy());
    }

    private String closed(ArticleClosing closing) {
        String who =
                people.names(Set.of(closing.closedBy())).get(closing.closedBy()).name();
        return messages.closedBy(who, times.moment(closing.closedAt()));
    }

    // --- what just happened ---

    private Happened happened(UUID article, List<ClaimCard> all, Told told) {
        if (told.code().isEmpty()) {
            return Happened.NOTHING;
        }
        if (told.code().equals("taken")) {
            return new Happened(messages.taken(all.size()), "", "");
        }
        Optional<ClaimCard> card = told.claim()
                .flatMap(id -> all.stream().filter(each -> each.id().equals(id)).findFirst());
        if (card.isPresent()) {
            return ofOne(article, card.orElseThrow(), told);
        }
        return switch (told.code()) {
            case "several-accepted", "several-dismissed" ->
                new Happened(
                        messages.doneWithSeveral(told.code(), told.count()),
                        "/articles/" + article + "/candidates/decisions/" + told.about() + "/undo",
                        "");
            case "several-closed" ->
                new Happened(
                        messages.doneWithSeveral(told.code(), told.count()), "/articles/" + article + "/reopening", "");
            default -> new Happened(messages.doneWithSeveral(told.code(), told.count()), "", "");
        };
    }

    private Happened ofOne(UUID article, ClaimCard card, Told told) {
        String sentence =
                messages.done(told.code()) + " “" + card.listed().claim().wording() + "”";
        return card.allows("UNDO")
                ? new Happened(
                        sentence,
                        "/articles/" + article + "/claims/" + card.id() + "/undo",
                        card.listed().tag())
                : new Happened(sentence, "", "");
    }

    private static List<OutcomeLine> outcomes(List<ClaimCard> all, List<BulkTriage.Outcome> outcomes) {
        if (outcomes.stream().allMatch(BulkTriage.Outcome::isDone)) {
            return List.of();
        }
        Map<UUID, ClaimCard> byId = all.stream().collect(Collectors.toMap(ClaimCard::id, Function.identity()));
        List<OutcomeLine> lines = new ArrayList<>();
        outcomes.forEach(outcome -> Optional.ofNullable(byId.get(outcome.claim()))
                .ifPresent(card -> lines.add(new OutcomeLine(
                        card.listed().claim().wording(),
                        outcome.refusal().map(RefusalWords::of).orElse("")))));
        return lines;
    }
}
