package org.stet.workflow.property;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Role;

/**
 * 2: while a blind review runs, what one reviewer does changes nothing that anybody else reads, and no word of it stands in
 * anything that anybody else reads.
 */
final class SealedReviews implements Invariant {

    private static final Pattern MARK = Pattern.compile("t\\d+t");

    private static final String OPENED_TOO_SOON = """
            select r.id, r.claim_id from review r join claim c on c.id = r.claim_id and c.round = r.round
            where r.opened_at is not null and r.withdrawn_at is null and c.state in ('ASSIGNED', 'IN_REVIEW')
                and c.places = 2
            union all select e.id, e.claim_id from evidence e join assignment a on a.claim_id = e.claim_id
                and a.reviewer_id = e.added_by and a.ended_at is null join claim c on c.id = e.claim_id
            where e.sealed_with is null and e.added_at > a.assigned_at and c.state = 'IN_REVIEW' and c.places = 2
                and not exists (select 1 from revealed_verdict v where v.claim_id = c.id and v.round = c.round)""";

    private static final String WRITTEN = """
            select r.claim_id, r.reviewer_id as writer, r.rationale as words from review r
                join claim c on c.id = r.claim_id and c.round = r.round
                where c.places = 2 and c.state in ('ASSIGNED', 'IN_REVIEW') and r.opened_at is null
                    and r.withdrawn_at is null and r.rationale is not null
            union all select e.claim_id, e.added_by, e.title from evidence e join assignment a on a.id = e.sealed_with
                where a.ended_at is null
            union all select e.claim_id, e.added_by, e.publisher from evidence e join assignment a
                on a.id = e.sealed_with where a.ended_at is null and e.publisher is not null
            union all select q.claim_id, q.asked_by, q.question from reply_request q join assignment a
                on a.id = q.sealed_with where a.ended_at is null""";

    private final Observer observer;
    private final Reading reading;
    private final TwoDesks desks;
    private final Set<String> opened = new HashSet<>();
    private Map<String, String> before = Map.of();
    private int compared;

    SealedReviews(Observer observer, Reading reading, TwoDesks desks) {
        this.observer = observer;
        this.reading = reading;
        this.desks = desks;
    }

    /** How many rounds of sealed work were compared view by view. */
    int compared() {
        return compared;
    }

    @Override
    public void beforeRound(List<Step> steps, Standing now) {
        before = isSealedWork(steps, now) ? read(steps, now) : Map.of();
    }

    @Override
    public List<String> brokenBy(Round round) throws SQLException {
        round.entries().stream()
                .filter(entry ->
                        entry.action().equals("open-review") || entry.after().has("state"))
                .forEach(entry -> remember(entry.after().path("rationale").asText()));
        List<String> broken = new ArrayList<>();
        observer.rows(OPENED_TOO_SOON).forEach(row -> broken.add("opened before all are in: " + row));
        if (!before.isEmpty()) {
            broken.addAll(compare(round));
        }
        return broken;
    }

    @Override
    public List<String> broken() throws SQLException {
        List<String> broken = new ArrayList<>();
        Map<UUID, Standing.ClaimRow> claims = observer.standing().claims();
        Map<UUID, Map<UUID, Set<String>>> sealed = sealed();
        for (Map.Entry<UUID, Map<UUID, Set<String>>> claim : sealed.entrySet()) {
            for (Map.Entry<UUID, Set<String>> writer : claim.getValue().entrySet()) {
                List<Actor> others = someOf(claims.get(claim.getKey()), Set.of(writer.getKey()));
                reading.of(claim.getKey(), others, Set.of()).forEach((view, text) -> writer.getValue().stream()
                        .filter(text::contains)
                        .forEach(word -> broken.add("“" + word + "”, which is sealed, stands in the " + view
                                + " of claim " + claim.getKey())));
            }
        }
        return broken;
    }

    private static boolean isSealedWork(List<Step> steps, Standing now) {
        UUID claim = steps.get(0).claim();
        Standing.ClaimRow row = now.claims().get(claim);
        return row != null
                && row.isSealed()
                && row.unsubmitted() > 0
                && steps.stream()
                        .allMatch(step -> step.claim().equals(claim)
                                && Deed.SEALED.contains(step.deed())
                                && row.reviewers().contains(step.actor().id()));
    }

    /** By some of those who do nothing in the round, the other reviewer above all. */
    private Map<String, String> read(List<Step> steps, Standing now) {
        Set<UUID> busy = steps.stream().map(step -> step.actor().id()).collect(Collectors.toSet());
        List<Actor> idle = someOf(now.claims().get(steps.get(0).claim()), busy);
        Set<String> sought =
                steps.stream().map(step -> "t" + step.number() + "t").collect(Collectors.toSet());
        return reading.of(steps.get(0).claim(), idle, sought);
    }

    /** The claim's reviewers, an editor, an administrator and a program, without those left out. */
    private List<Actor> someOf(Standing.ClaimRow claim, Set<UUID> leftOut) {
        return desks.people().stream()
                .filter(person -> claim.reviewers().contains(person.id())
                        || !person.roles().contains(Role.REVIEWER))
                .filter(person -> !leftOut.contains(person.id()))
                .collect(Collectors.toMap(
                        person -> claim.reviewers().contains(person.id()) ? person.username() : person.roles(),
                        person -> person,
                        (first, second) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparing(Actor::username))
                .toList();
    }

    private List<String> compare(Round round) {
        List<Step> steps = round.steps().stream().map(Step.Ended::step).toList();
        UUID claim = steps.get(0).claim();
        if (!round.after().claims().get(claim).state().equals("IN_REVIEW")
                || round.about(claim).stream().anyMatch(SealedReviews::isOfWhatWasOpen)) {
            return List.of();
        }
        compared++;
        Map<String, String> after = read(steps, round.after());
        return before.keySet().stream()
                .filter(view -> !before.get(view).equals(after.get(view)))
                .map(view -> "sealed work shows in the " + view + ": " + difference(before.get(view), after.get(view)))
                .toList();
    }

    /** What everybody saw before the review, or when the round's verdicts were opened first, changes before everybody's eyes. */
    private static boolean isOfWhatWasOpen(Entry entry) {
        return entry.isOfClaim()
                && (entry.before().has("details")
                        || entry.after().has("reply") && !entry.after().has("asked")
                        || entry.after().has("details")
                        || entry.after().has("removed"));
    }

    private static String difference(String before, String after) {
        int at = 0;
        while (at < Math.min(before.length(), after.length()) && before.charAt(at) == after.charAt(at)) {
            at++;
        }
        return "“…" + excerpt(before, at) + "” is now “…" + excerpt(after, at) + "”";
    }

    private static String excerpt(String text, int at) {
        return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 80));
    }

    private void remember(String words) {
        Matcher mark = MARK.matcher(words);
        if (mark.find()) {
            opened.add(mark.group());
        }
    }

    /** By claim and writer the marks in what is sealed and never was open. */
    private Map<UUID, Map<UUID, Set<String>>> sealed() throws SQLException {
        Map<UUID, Map<UUID, Set<String>>> sealed = new LinkedHashMap<>();
        for (Map<String, Object> row : observer.sql().rows(WRITTEN)) {
            Matcher mark = MARK.matcher((String) row.get("words"));
            if (mark.find() && !opened.contains(mark.group())) {
                sealed.computeIfAbsent((UUID) row.get("claim_id"), id -> new TreeMap<>())
                        .computeIfAbsent((UUID) row.get("writer"), id -> new HashSet<>())
                        .add(mark.group());
            }
        }
        return sealed;
    }
}
