package org.stet.workflow.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.stet.core.attribution.ChainLink;
import org.stet.core.attribution.SourceKind;
import org.stet.core.claim.ClaimCandidate;
import org.stet.core.claim.Extraction;
import org.stet.core.text.CodePoints;
import org.stet.core.text.Span;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.Claims;

/**
 * The versions of an article. A changed text that comes from the same place, at the same desk, is a new version: an article
 * of its own. What it says as before is not found again: the claims of the earlier versions that stand unchanged in it are
 * carried over, wherever they are on their way.
 */
@ApplicationScoped
public class Versions {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private final Articles articles;
    private final Claims claims;
    private final EntityManager entities;

    Versions(Articles articles, Claims claims, EntityManager entities) {
        this.articles = articles;
        this.claims = claims;
        this.entities = entities;
    }

    /**
     * A claim of an earlier version, and where it stands in a later one.
     *
     * @param claim the claim
     * @param start its first code point in the later version's text
     * @param end the code point after its last
     */
    public record Carried(Claim claim, int start, int end) {}

    /**
     * What there is of an article besides the one text.
     *
     * @param earlier the version that it replaces
     * @param later the versions that replace it, the first first; several where the text was changed in several places
     * @param carried the claims of earlier versions that stand unchanged in it, in the order of the text
     */
    public record Around(Optional<ArticleHead> earlier, List<ArticleHead> later, List<Carried> carried) {}

    /** The versions around the article, and the claims that it has from earlier ones. */
    @Transactional
    public Around of(Article article) {
        return new Around(
                article.replaces().map(earlier -> articles.get(earlier).head()),
                articles.replacing(article.id()).stream().map(Article::head).toList(),
                carriedInto(article.id()));
    }

    /**
     * A version that replaces the article of a claim.
     *
     * @param article the version
     * @param saysTheSame whether the claim stands in it unchanged
     */
    public record Later(ArticleHead article, boolean saysTheSame) {}

    /** The versions that replace the article in which the claim was found, the first first. */
    @Transactional
    public List<Later> laterThan(Claim claim) {
        return entities.createQuery(
                        "select a, exists (select 1 from CarriedClaim c where c.id.articleId = a.id"
                                + " and c.id.claimId = :claim) from Article a where a.replaces = :article"
                                + " order by a.ordinal",
                        Object[].class)
                .setParameter("claim", claim.id())
                .setParameter("article", claim.articleId())
                .getResultStream()
                .map(row -> new Later(((Article) row[0]).head(), (boolean) row[1]))
                .toList();
    }

    /** The claims of earlier versions that stand unchanged in this one, in the order of the text. */
    @Transactional
    public List<Carried> carriedInto(UUID articleId) {
        List<CarriedClaim> carried = entities.createQuery(
                        "from CarriedClaim c where c.id.articleId = :article order by c.start, c.end",
                        CarriedClaim.class)
                .setParameter("article", articleId)
                .getResultList();
        if (carried.isEmpty()) {
            return List.of();
        }
        Map<UUID, Claim> byId =
                claims.byIds(carried.stream().map(CarriedClaim::claimId).toList());
        return carried.stream()
                .map(each -> new Carried(byId.get(each.claimId()), each.start(), each.end()))
                .toList();
    }

    /**
     * What is new in a version, and what is not.
     *
     * @param found the candidates that no earlier version has
     * @param carried where claims of earlier versions stand, by the claims' ids, in positions of the text
     */
    record Sorted(List<ClaimCandidate> found, Map<UUID, Span> carried) {}

    /** Tells the candidates of a new version from those that an earlier one has already. */
    Sorted sort(Article before, Extraction extraction) {
        String text = extraction.article().text();
        List<Claim> known = claims.ofArticles(articles.withEarlier(before.id()));
        Map<String, List<Claim>> byWords = known.stream().collect(Collectors.groupingBy(claim -> words(claim.text())));
        List<ClaimCandidate> found = new ArrayList<>();
        Map<UUID, Span> carried = new LinkedHashMap<>();
        Set<String> said = new HashSet<>();
        for (ClaimCandidate candidate : extraction.claims()) {
            String words = words(candidate.span().of(text));
            said.add(words);
            List<Claim> same = byWords.getOrDefault(words, List.of()).stream()
                    .filter(claim -> saysTheSame(claim, candidate))
                    .toList();
            if (same.isEmpty()) {
                found.add(candidate);
            }
            same.forEach(claim -> carried.putIfAbsent(claim.id(), candidate.span()));
        }
        Sentences sentences = new Sentences(text);
        Sentences sentencesBefore = new Sentences(before.text());
        CodePoints points = CodePoints.of(before.text());
        standingIn(before).stream()
                .filter(each -> !carried.containsKey(each.claim().id())
                        && !said.contains(words(each.claim().text())))
                .forEach(each -> sentencesBefore
                        .in(sentences, points.toSpan(each.start(), each.end()))
                        .ifPresent(place -> carried.put(each.claim().id(), place)));
        return new Sorted(found, carried);
    }

    /** White space aside, in which two ways of handing in one text differ. */
    private static String words(String text) {
        return SPACE.matcher(text.strip()).replaceAll(" ");
    }

    /**
     * The same words by somebody else are another claim. Who marked words by hand did not say whose they are, and a changed
     * byline changes nothing of what the article says in its own voice.
     */
    private static boolean saysTheSame(Claim claim, ClaimCandidate candidate) {
        return claim.addedBy().isPresent()
                || claim.speaker().equals(candidate.speaker())
                || isItsOwnVoice(claim.chain()) && isItsOwnVoice(candidate.chain());
    }

    private static boolean isItsOwnVoice(List<ChainLink> chain) {
        return chain.size() == 1 && chain.get(0).kind() == SourceKind.AUTHOR;
    }

    /** The article's own claims, and those that it has from earlier versions, each with its place in this text. */
    List<Carried> standingIn(Article article) {
        return Stream.concat(
                        claims.ofArticle(article.id()).stream()
                                .map(claim -> new Carried(claim, claim.start(), claim.end())),
                        carriedInto(article.id()).stream())
                .toList();
    }

    /** Writes down which claims of earlier versions stand in the article. */
    void carry(UUID articleId, Map<UUID, Span> carried, CodePoints points) {
        carried.forEach((claim, place) -> entities.persist(new CarriedClaim(
                articleId, claim, points.fromPosition(place.start()), points.fromPosition(place.end()))));
    }
}
