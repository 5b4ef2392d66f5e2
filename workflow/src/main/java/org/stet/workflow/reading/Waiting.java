package org.stet.workflow.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.stet.workflow.article.Article;
import org.stet.workflow.assignment.Taken;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.desk.DeskActor;
import org.stet.workflow.desk.DeskRoles;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.Role;
import org.stet.workflow.reading.Inbox.Kind;
import org.stet.workflow.reading.Inbox.Some;
import org.stet.workflow.reading.Inbox.Untriaged;

/**
 * What waits for one person, at the desks where the person is an editor or reviewer. Each list is cut off only after
 * everything that does not wait for the person is left out.
 */
@ApplicationScoped
public class Waiting {

    /** How many times as many are read where a rule that no query knows left too few. */
    private static final int MORE = 10;

    private final EntityManager entities;
    private final ClaimFiles files;
    private final Taken taken;
    private final DeskRoles roles;

    Waiting(EntityManager entities, ClaimFiles files, Taken taken, DeskRoles roles) {
        this.entities = entities;
        this.files = files;
        this.taken = taken;
        this.roles = roles;
    }

    /** Where a person works. */
    private record Desks(Set<UUID> all, Set<UUID> editing, Set<UUID> reviewing) {

        private static Desks of(Map<UUID, DeskActor> everywhere) {
            return new Desks(everywhere.keySet(), where(everywhere, Role.EDITOR), where(everywhere, Role.REVIEWER));
        }

        private static Set<UUID> where(Map<UUID, DeskActor> everywhere, Role role) {
            return everywhere.entrySet().stream()
                    .filter(desk -> desk.getValue().is(role))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        private Set<UUID> working() {
            Set<UUID> working = new HashSet<>(editing);
            working.addAll(reviewing);
            return working;
        }
    }

    /**
     * All that waits for the actor: a few statements, however much it is.
     *
     * @param most how many claims of a kind at most
     * @param articles how many articles at most
     */
    @Transactional
    public Inbox inbox(Actor actor, int most, int articles) {
        Permission.READ.require(actor);
        Desks desks = Desks.of(roles.everywhere(actor));
        Map<String, Some<ListedClaim>> found = read(actor, kinds(desks), desks, most);
        Map<Kind, Some<ListedClaim>> claims = new EnumMap<>(Kind.class);
        found.forEach((kind, some) -> {
            if (!some.isEmpty()) {
                claims.put(Kind.valueOf(kind), some);
            }
        });
        return new Inbox(
                !desks.all().isEmpty(),
                !desks.reviewing().isEmpty(),
                !desks.editing().isEmpty(),
                taken.of(actor),
                untriaged(desks.editing(), articles),
                cases(desks.editing()),
                claims);
    }

    /** Claims in the state with which the actor may do this now, due first. */
    @Transactional
    public Some<ListedClaim> offering(Actor actor, ClaimState state, ClaimAction action, int most) {
        Permission.READ.require(actor);
        String kind = action.name();
        List<WaitingQuery> one = List.of(WaitingQuery.offering(kind, state, action));
        return read(actor, one, Desks.of(roles.everywhere(actor)), most).get(kind);
    }

    /** Articles with candidates of the desks where the actor edits, the newest first. */
    @Transactional
    public Some<Untriaged> untriaged(Actor actor, int most) {
        Permission.READ.require(actor);
        return untriaged(roles.desksWhere(actor, Role.EDITOR), most);
    }

    private static List<WaitingQuery> kinds(Desks desks) {
        List<WaitingQuery> kinds = new ArrayList<>();
        if (!desks.reviewing().isEmpty()) {
            kinds.add(WaitingQuery.pressing());
            kinds.add(WaitingQuery.own());
        }
        if (!desks.working().isEmpty()) {
            kinds.add(WaitingQuery.offering(Kind.DISPUTED.name(), ClaimState.DISPUTED, ClaimAction.ADJUDICATE));
        }
        if (!desks.editing().isEmpty()) {
            kinds.add(WaitingQuery.late());
            kinds.add(WaitingQuery.offering(Kind.APPROVAL.name(), ClaimState.SUBMITTED, ClaimAction.APPROVE));
            kinds.add(WaitingQuery.offering(Kind.PUBLICATION.name(), ClaimState.APPROVED, ClaimAction.PUBLISH));
            kinds.add(WaitingQuery.offering(Kind.CORRECTION.name(), ClaimState.CORRECTING, ClaimAction.EDIT_REPORT));
        }
        return kinds;
    }

    /** Reads on, where the rules left too few of a kind, until one more than asked for is found or there is nothing left. */
    private Map<String, Some<ListedClaim>> read(Actor actor, List<WaitingQuery> kinds, Desks desks, int most) {
        Map<String, Some<ListedClaim>> found = new HashMap<>();
        List<WaitingQuery> open = kinds;
        for (int limit = most + 1; !open.isEmpty(); limit *= MORE) {
            Map<String, List<UUID>> ids =
                    WaitingQuery.read(entities, open, actor.id(), desks.editing(), desks.working(), limit);
            Map<UUID, ListedClaim> listed = listed(actor, ids.values());
            List<WaitingQuery> unfinished = new ArrayList<>();
            for (WaitingQuery kind : open) {
                List<UUID> first = ids.getOrDefault(kind.kind(), List.of());
                List<ListedClaim> waiting =
                        first.stream().map(listed::get).filter(kind.waits()).toList();
                if (waiting.size() <= most && first.size() == limit) {
                    unfinished.add(kind);
                } else {
                    found.put(kind.kind(), Some.of(waiting, most));
                }
            }
            open = unfinished;
        }
        return found;
    }

    private Map<UUID, ListedClaim> listed(Actor actor, Collection<List<UUID>> ids) {
        return files
                .listByIds(actor, ids.stream().flatMap(List::stream).distinct().toList())
                .stream()
                .collect(Collectors.toMap(each -> each.claim().id(), Function.identity()));
    }

    private Some<Untriaged> untriaged(Set<UUID> editing, int most) {
        List<Untriaged> found = entities.createQuery(
                        "select a, n.claims from (select c.articleId as article, b.ordinal as ordinal, count(c) as claims"
                                + " from Claim c join Article b on b.id = c.articleId where c.state = 'CANDIDATE'"
                                + " and c.deskId in :editing group by c.articleId, b.ordinal"
                                + " order by b.ordinal desc limit :most) n join Article a on a.id = n.article"
                                + " order by n.ordinal desc",
                        Object[].class)
                .setParameter("editing", editing)
                .setParameter("most", most + 1)
                .getResultStream()
                .map(row -> new Untriaged((Article) row[0], (Long) row[1]))
                .toList();
        return Some.of(found, most);
    }

    private long cases(Set<UUID> editing) {
        return editing.isEmpty()
                ? 0
                : entities.createQuery(
                                "select count(c) from ReaderCase c where c.deskId in :editing and c.state in"
                                        + " ('OPEN', 'TAKEN')",
                                Long.class)
                        .setParameter("editing", editing)
                        .getSingleResult();
    }
}
