package org.stet.workflow.claim;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.stet.workflow.refusal.InvalidInput;

/** Lists claims, page by page: each page begins after the last row of the one before, so that none is shown twice. */
@ApplicationScoped
public class ClaimList {

    /** Each word is a condition of its own, so that a long text would be a query that keeps the database busy. */
    private static final int LONGEST_WORDS = 200;

    private final EntityManager entities;

    ClaimList(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * One page of the claims that were asked for.
     *
     * @param cursor the {@code next} of the page before
     * @param limit how many claims at most
     * @throws InvalidInput if the cursor is not one of this list's
     */
    public ClaimPage page(ClaimQuery query, Optional<String> cursor, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = conditions(query, parameters);
        cursor.ifPresent(place -> {
            conditions.add(query.sort().after());
            readCursor(query.sort(), place, parameters);
        });
        TypedQuery<Claim> select = entities.createQuery(
                "select c from Claim c" + where(conditions) + " order by "
                        + query.sort().orderBy(),
                Claim.class);
        parameters.forEach(select::setParameter);
        List<Claim> found = select.setMaxResults(limit + 1).getResultList();
        if (found.size() <= limit) {
            return new ClaimPage(found, Optional.empty());
        }
        List<Claim> page = found.subList(0, limit);
        return new ClaimPage(page, Optional.of(cursor(query.sort(), page.get(limit - 1))));
    }

    /** How many claims were asked for. */
    public long count(ClaimQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        TypedQuery<Long> count =
                entities.createQuery("select count(c) from Claim c" + where(conditions(query, parameters)), Long.class);
        parameters.forEach(count::setParameter);
        return count.getSingleResult();
    }

    /** How many claims there are in each state. */
    public Map<ClaimState, Long> countByState() {
        Map<ClaimState, Long> counts = new HashMap<>();
        entities.createQuery("select c.state, count(c) from Claim c group by c.state", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((ClaimState) row[0], (Long) row[1]));
        return counts;
    }

    /**
     * The articles that came in last and have claims in the state, newest first, with how many each has.
     *
     * @param articles how many articles at most
     */
    public Map<UUID, Long> countByArticle(ClaimState state, int articles) {
        Map<UUID, Long> counts = new LinkedHashMap<>();
        entities.createQuery(
                        "select c.articleId, count(c) from Claim c where c.state = :state group by c.articleId"
                                + " order by c.articleId desc",
                        Object[].class)
                .setParameter("state", state)
                .setMaxResults(articles)
                .getResultList()
                .forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        return counts;
    }

    /** How many claims each of these articles has, by state; an article without claims is left out. */
    public Map<UUID, Map<ClaimState, Long>> countByState(Collection<UUID> articles) {
        Map<UUID, Map<ClaimState, Long>> counts = new HashMap<>();
        entities.createQuery(
                        "select c.articleId, c.state, count(c) from Claim c where c.articleId in :articles"
                                + " group by c.articleId, c.state",
                        Object[].class)
                .setParameter("articles", articles)
                .getResultList()
                .forEach(row -> counts.computeIfAbsent((UUID) row[0], id -> new EnumMap<>(ClaimState.class))
                        .put((ClaimState) row[1], (Long) row[2]));
        return counts;
    }

    private static List<String> conditions(ClaimQuery query, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (!query.states().isEmpty()) {
            conditions.add("c.state in :states");
            parameters.put("states", Set.copyOf(query.states()));
        }
        query.assignee().ifPresent(assignee -> {
            conditions.add("exists (from Assignment a where a.claimId = c.id and a.reviewerId = :assignee"
                    + " and a.endedAt is null)");
            parameters.put("assignee", assignee);
        });
        query.desk().ifPresent(desk -> {
            conditions.add("c.deskId = :desk");
            parameters.put("desk", desk);
        });
        query.words().ifPresent(words -> {
            if (words.length() > LONGEST_WORDS) {
                throw new InvalidInput("q", "Search for at most " + LONGEST_WORDS + " characters.");
            }
            int number = 0;
            for (String word : words.strip().split("\\s+")) {
                String name = "word" + number++;
                conditions.add("(lower(c.wording) like :" + name + " escape '\\' or lower(c.text) like :" + name
                        + " escape '\\' or lower(c.speaker) like :" + name + " escape '\\' or exists"
                        + " (from Article a where a.id = c.articleId and lower(a.title) like :" + name
                        + " escape '\\'))");
                parameters.put(name, "%" + escaped(word) + "%");
            }
        });
        return conditions;
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static String escaped(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }

    private static String cursor(ClaimSort sort, Claim last) {
        String place = sort.code() + " " + sort.key(last) + " " + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.US_ASCII));
    }

    private static void readCursor(ClaimSort sort, String cursor, Map<String, Object> parameters) {
        try {
            String[] place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(" ");
            if (place.length != 3 || !place[0].equals(sort.code())) {
                throw notACursor();
            }
            parameters.put("key", sort.parse(place[1]));
            parameters.put("id", UUID.fromString(place[2]));
        } catch (IllegalArgumentException | DateTimeException notACursor) {
            throw notACursor();
        }
    }

    private static InvalidInput notACursor() {
        return new InvalidInput("cursor", "Give the “next” of the page before, with the same sort.");
    }
}
