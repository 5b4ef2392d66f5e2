package org.stet.web.google;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What Google's API answers. What it does not have is left out, as it does; what Stet adds is named so. */
final class GoogleViews {

    private GoogleViews() {}

    /**
     * What was found.
     *
     * @param claims the claims
     * @param nextPageToken leads to the next page
     * @param withdrawn added: with {@code updatedSince}, what was published and stands no more
     * @param totalSize added: how many there are in all, exact up to 1,000
     * @param moreThanTotalSize added: whether there are more than that
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record SearchAnswer(
            List<Claim> claims,
            Optional<String> nextPageToken,
            List<Withdrawn> withdrawn,
            Optional<Long> totalSize,
            Optional<Boolean> moreThanTotalSize) {}

    /**
     * A claim.
     *
     * @param id added: the id that stays the same whatever is corrected
     * @param updatedAt added: when anything last changed that readers see
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Claim(
            String text,
            Optional<String> claimant,
            Optional<String> claimDate,
            List<ClaimReview> claimReview,
            String id,
            Instant updatedAt) {}

    /** What was found of it. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ClaimReview(
            Publisher publisher,
            String url,
            String title,
            String reviewDate,
            String textualRating,
            String languageCode) {}

    /** Who found it. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Publisher(String name, String site) {}

    /** A fact-check that was retracted, or whose text was erased. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Withdrawn(String id, String url, Instant updatedAt, Optional<String> reason) {}

    /** The pages that have fact-checks. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record PagesAnswer(
            List<Page> claimReviewMarkupPages,
            Optional<String> nextPageToken,
            Optional<Long> totalSize,
            Optional<Boolean> moreThanTotalSize) {}

    /** A page with a fact-check. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Page(
            String name,
            String pageUrl,
            String publishDate,
            Author claimReviewAuthor,
            List<Markup> claimReviewMarkups,
            String versionId) {}

    /** Who made it. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Author(String name) {}

    /** A fact-check on a page. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Markup(
            String url,
            String claimReviewed,
            Optional<String> claimDate,
            Optional<String> claimFirstAppearance,
            List<String> claimAppearances,
            Optional<Author> claimAuthor,
            Rating rating) {}

    /** What was found, on its scale. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Rating(
            Optional<Integer> ratingValue,
            Optional<Integer> worstRating,
            Optional<Integer> bestRating,
            String textualRating,
            String ratingExplanation) {}
}
