package org.stet.workflow.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What claims of a list have in common, besides where they are; what is empty does not narrow the list.
 *
 * @param speaker who makes the claim, in capitals or not
 * @param topic a topic that it is tagged with
 * @param publisher who published the article, in capitals or not
 * @param language the article's language, BCP 47; without a region any region's
 * @param rating the code of the verdict that readers see, or saw last
 * @param createdFrom found or marked at this moment or later
 * @param createdBefore found or marked before this moment
 * @param dueFrom due at this moment or later
 * @param dueBefore due before this moment
 */
public record ClaimTraits(
        Optional<String> speaker,
        Optional<String> topic,
        Optional<String> publisher,
        Optional<String> language,
        Optional<String> rating,
        Optional<Instant> createdFrom,
        Optional<Instant> createdBefore,
        Optional<Instant> dueFrom,
        Optional<Instant> dueBefore) {

    /** None at all. */
    public static final ClaimTraits NONE = new ClaimTraits(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Whether nothing is asked. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** The conditions for a row {@code t} of {@code claim}, in SQL. */
    String conditions() {
        List<String> conditions = new ArrayList<>();
        speaker.ifPresent(given -> conditions.add("lower(t.speaker) = lower(:speaker)"));
        topic.ifPresent(given -> conditions.add("t.topics @> array[cast(:topic as text)]"));
        publisher.ifPresent(given -> conditions.add(
                "t.article_id in (select a.id from article a where lower(a.publisher) = lower(:publisher))"));
        language.ifPresent(
                given -> conditions.add(
                        "t.article_id in (select a.id from article a"
                                + " where lower(a.language) = lower(:language) or starts_with(lower(a.language), lower(:language) || '-'))"));
        rating.ifPresent(given -> conditions.add("t.id in (select r.claim_id from report_revision r"
                + " join rating g on g.id = r.rating_id and g.code = :rating"
                + " join publication_version v on v.revision_id = r.id"
                + " where not exists (select from publication_version l where l.publication_id = v.publication_id"
                + " and l.version > v.version))"));
        createdFrom.ifPresent(given -> conditions.add("t.created_at >= :createdFrom"));
        createdBefore.ifPresent(given -> conditions.add("t.created_at < :createdBefore"));
        dueFrom.ifPresent(given -> conditions.add("t.due_at >= :dueFrom"));
        dueBefore.ifPresent(given -> conditions.add("t.due_at < :dueBefore"));
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** Names each parameter of the conditions with its value. */
    void bind(BiConsumer<String, Object> parameters) {
        speaker.ifPresent(given -> parameters.accept("speaker", given));
        topic.ifPresent(given -> parameters.accept("topic", given));
        publisher.ifPresent(given -> parameters.accept("publisher", given));
        language.ifPresent(given -> parameters.accept("language", given));
        rating.ifPresent(given -> parameters.accept("rating", given));
        createdFrom.ifPresent(given -> parameters.accept("createdFrom", given));
        createdBefore.ifPresent(given -> parameters.accept("createdBefore", given));
        dueFrom.ifPresent(given -> parameters.accept("dueFrom", given));
        dueBefore.ifPresent(given -> parameters.accept("dueBefore", given));
    }
}
