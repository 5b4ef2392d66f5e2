package org.stet.workflow.assignment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.Situation;
import org.stet.workflow.claim.Situations;
import org.stet.workflow.desk.Member;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.Role;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotYours;

/** Suggests reviewers for a claim, the best first, each with the reasons. Counts nothing that is sealed. */
@ApplicationScoped
public class Suggesting {

    private final Claims claims;
    private final Situations situations;
    private final Assignments assignments;
    private final Eligibility eligibility;
    private final People people;
    private final EntityManager entities;

    Suggesting(
            Claims claims,
            Situations situations,
            Assignments assignments,
            Eligibility eligibility,
            People people,
            EntityManager entities) {
        this.claims = claims;
        this.situations = situations;
        this.assignments = assignments;
        this.eligibility = eligibility;
        this.people = people;
        this.entities = entities;
    }

    /**
     * Every active reviewer: those who can be named, the best first; then those who cannot, with the reason.
     *
     * @throws NotYours if the actor is no editor
     * @throws NotFound if there is no such claim
     */
    @Transactional
    public List<Suggestion> of(Actor actor, UUID claimId) {
        Permission.SHARE_OUT.require(actor);
        Claim claim = claims.get(claimId);
        situations.of(claim).staff().require(actor, Permission.SHARE_OUT);
        return of(claim, assignments.loads());
    }

    /** The suggestions where reviewers hold so many claims. */
    List<Suggestion> of(Claim claim, Map<UUID, Long> loads) {
        Situation situation = situations.of(claim);
        Map<UUID, Instant> away = eligibility.away();
        String language = language(claim);
        Map<UUID, Long> speaker = pastOfSpeaker(claim);
        Map<UUID, Long> topic = pastOnTopics(claim);
        return people.holding(Role.REVIEWER).stream()
                .map(person -> {
                    long load = loads.getOrDefault(person.id(), 0L);
                    return new Suggestion(
                            person,
                            load,
                            Match.of(facts(claim, situation, person, language, speaker, topic, load)),
                            eligibility.obstacle(situation, person, away));
                })
                .sorted(Comparator.comparing(Suggestion::isPossible)
                        .thenComparing(suggestion -> suggestion.match().score())
                        .reversed()
                        .thenComparing(suggestion -> suggestion.person().name()))
                .toList();
    }

    private static Match.Facts facts(
            Claim claim,
            Situation situation,
            Person person,
            String language,
            Map<UUID, Long> speaker,
            Map<UUID, Long> topic,
            long load) {
        Optional<Member> member = situation.staff().members().stream()
                .filter(each -> each.personId().equals(person.id()))
                .findFirst();
        List<String> languages = member.map(Member::languages).orElse(List.of());
        Set<String> about = lowerCase(claim.topics());
        return new Match.Facts(
                languages.contains(language),
                !languages.isEmpty(),
                language,
                member.map(Member::topics).orElse(List.of()).stream()
                        .filter(known -> about.contains(known.toLowerCase(Locale.ROOT)))
                        .toList(),
                speaker.getOrDefault(person.id(), 0L),
                topic.getOrDefault(person.id(), 0L),
                load);
    }

    private static Set<String> lowerCase(List<String> topics) {
        return topics.stream().map(topic -> topic.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** As two letters; empty where the article's language is unknown. */
    private String language(Claim claim) {
        return entities.createQuery(
                        "select a.language from Article a where a.id = :article and a.language is not null",
                        String.class)
                .setParameter("article", claim.articleId())
                .getResultStream()
                .findFirst()
                .map(code -> code.length() > 2 ? code.substring(0, 2) : code)
                .orElse("");
    }

    private Map<UUID, Long> pastOfSpeaker(Claim claim) {
        return past(claim, List.of("c.speaker = :what0"), List.of(claim.speaker()));
    }

    private Map<UUID, Long> pastOnTopics(Claim claim) {
        return past(
                claim,
                IntStream.range(0, claim.topics().size())
                        .mapToObj(topic -> "array_position(c.topics, :what" + topic + ") > 0")
                        .toList(),
                claim.topics());
    }

    /** How many other claims each reviewer has checked of which one of these is true; sealed reviews are left out. */
    private Map<UUID, Long> past(Claim claim, List<String> anyOf, List<String> values) {
        if (anyOf.isEmpty()) {
            return Map.of();
        }
        TypedQuery<Object[]> query = entities.createQuery(
                        "select r.reviewerId, count(distinct r.claimId) from Review r join Claim c on c.id = r.claimId"
                                + " where r.openedAt is not null and c.id <> :claim and ("
                                + String.join(" or ", anyOf) + ") group by r.reviewerId",
                        Object[].class)
                .setParameter("claim", claim.id());
        for (int value = 0; value < values.size(); value++) {
            query.setParameter("what" + value, values.get(value));
        }
        return query.getResultStream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }
}
