package org.stet.workflow.assignment;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

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

    private static final String OF_SPEAKER = "c.speaker = q.speaker";
    private static final String ON_TOPICS = "array_intersects(c.topics, q.topics)";

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
        Situation situation = situations.of(claims.get(claimId));
        situation.staff().require(actor, Permission.SHARE_OUT);
        return of(List.of(situation), assignments.loads()).get(claimId);
    }

    /**
     * The same for a claim of which it is known how things stand.
     *
     * @param language the language of its article, where it is known
     */
    public List<Suggestion> of(Actor actor, Situation situation, Optional<String> language) {
        situation.staff().require(actor, Permission.SHARE_OUT);
        UUID id = situation.claim().id();
        Map<UUID, String> languages =
                language.map(code -> Map.of(id, twoLetters(code))).orElse(Map.of());
        return of(List.of(situation), languages, assignments.loads()).get(id);
    }

    /** The suggestions for several claims, by claim, where reviewers hold so many: a few queries, however many claims. */
    Map<UUID, List<Suggestion>> of(Collection<Situation> claims, Map<UUID, Long> loads) {
        return of(claims, languages(ids(claims)), loads);
    }

    private Map<UUID, List<Suggestion>> of(
            Collection<Situation> claims, Map<UUID, String> languages, Map<UUID, Long> loads) {
        List<UUID> ids = ids(claims);
        Map<UUID, Instant> away = eligibility.away();
        Map<String, Map<UUID, Map<UUID, Long>>> past = past(ids);
        Map<UUID, Map<UUID, Long>> speaker = past.getOrDefault(OF_SPEAKER, Map.of());
        Map<UUID, Map<UUID, Long>> topic = past.getOrDefault(ON_TOPICS, Map.of());
        List<Person> reviewers = people.holding(Role.REVIEWER);
        return claims.stream()
                .collect(Collectors.toMap(situation -> situation.claim().id(), situation -> {
                    UUID id = situation.claim().id();
                    Known known = new Known(
                            languages.getOrDefault(id, ""),
                            speaker.getOrDefault(id, Map.of()),
                            topic.getOrDefault(id, Map.of()),
                            loads,
                            away);
                    return suggestions(situation, reviewers, known);
                }));
    }

    /**
     * What is known of all reviewers with a view to one claim.
     *
     * @param language the article's, as two letters; empty where it is unknown
     * @param speaker how many other claims of its speaker each has checked
     * @param topic how many other claims on its topics each has checked
     * @param loads how many claims wait for each
     * @param away who is away, and until when
     */
    private record Known(
            String language,
            Map<UUID, Long> speaker,
            Map<UUID, Long> topic,
            Map<UUID, Long> loads,
            Map<UUID, Instant> away) {}

    private List<Suggestion> suggestions(Situation situation, List<Person> reviewers, Known known) {
        return reviewers.stream()
                .map(person -> new Suggestion(
                        person,
                        known.loads().getOrDefault(person.id(), 0L),
                        Match.of(facts(situation, person, known)),
                        eligibility.obstacle(situation, person, known.away())))
                .sorted(Comparator.comparing(Suggestion::isPossible)
                        .thenComparing(suggestion -> suggestion.match().score())
                        .reversed()
                        .thenComparing(suggestion -> suggestion.person().name()))
                .toList();
    }

    private static Match.Facts facts(Situation situation, Person person, Known known) {
        Optional<Member> member = situation.staff().members().stream()
                .filter(each -> each.personId().equals(person.id()))
                .findFirst();
        List<String> languages = member.map(Member::languages).orElse(List.of());
        Set<String> about = lowerCase(situation.claim().topics());
        return new Match.Facts(
                languages.contains(known.language()),
                !languages.isEmpty(),
                known.language(),
                member.map(Member::topics).orElse(List.of()).stream()
                        .filter(topic -> about.contains(topic.toLowerCase(Locale.ROOT)))
                        .toList(),
                known.speaker().getOrDefault(person.id(), 0L),
                known.topic().getOrDefault(person.id(), 0L),
                known.loads().getOrDefault(person.id(), 0L));
    }

    private static Set<String> lowerCase(List<String> topics) {
        return topics.stream().map(topic -> topic.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static List<UUID> ids(Collection<Situation> claims) {
        return claims.stream().map(claim -> claim.claim().id()).toList();
    }

    private Map<UUID, String> languages(List<UUID> claimIds) {
        return entities.createQuery(
                        "select c.id, a.language from Claim c join Article a on a.id = c.articleId"
                                + " where c.id in :claims and a.language is not null",
                        Object[].class)
                .setParameter("claims", claimIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> twoLetters((String) row[1])));
    }

    private static String twoLetters(String code) {
        return code.length() > 2 ? code.substring(0, 2) : code;
    }

    /** How many other claims like each of these every reviewer has checked, by likeness; sealed reviews are left out. */
    private Map<String, Map<UUID, Map<UUID, Long>>> past(List<UUID> claimIds) {
        String query = Stream.of(OF_SPEAKER, ON_TOPICS)
                .map(alike -> "select '" + alike + "', q.id, r.reviewerId, count(distinct r.claimId) from Claim q"
                        + " join Claim c on c.id <> q.id and " + alike
                        + " join Review r on r.claimId = c.id and r.openedAt is not null"
                        + " where q.id in :claims group by q.id, r.reviewerId")
                .collect(Collectors.joining(" union all "));
        return entities.createQuery(query, Object[].class)
                .setParameter("claims", claimIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.groupingBy(
                                row -> (UUID) row[1], Collectors.toMap(row -> (UUID) row[2], row -> (Long) row[3]))));
    }
}
