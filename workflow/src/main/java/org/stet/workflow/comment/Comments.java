package org.stet.workflow.comment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.stet.workflow.claim.Claim;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.Person;

/** What is said about claims. */
@ApplicationScoped
public class Comments implements PanacheRepositoryBase<Comment, UUID> {

    private final People people;

    Comments(People people) {
        this.people = people;
    }

    /** The claim's threads as the actor may see them, in the order in which they began; a blind reviewer's are sealed. */
    @Transactional
    public List<CommentThread> threads(Actor actor, UUID claimId) {
        Permission.READ.require(actor);
        List<Comment> visible = list(
                "from Comment m where m.claimId = :claim and " + Comment.VISIBLE + " order by m.ordinal",
                Map.of("claim", claimId, "person", actor.id()));
        Map<UUID, List<Comment>> answers = visible.stream()
                .filter(comment -> comment.thread().isPresent())
                .collect(Collectors.groupingBy(comment -> comment.thread().orElseThrow()));
        return visible.stream()
                .filter(comment -> comment.thread().isEmpty())
                .map(first -> new CommentThread(first, answers.getOrDefault(first.id(), List.of())))
                .toList();
    }

    /** How many of the claim's threads that the actor may see are open. */
    @Transactional
    public long openThreads(Actor actor, UUID claimId) {
        Permission.READ.require(actor);
        return count(
                "from Comment m where m.claimId = :claim and m.threadId is null and m.resolvedAt is null and "
                        + Comment.VISIBLE,
                Map.of("claim", claimId, "person", actor.id()));
    }

    /** One comment of the claim, if there is one that the actor may see. */
    Optional<Comment> visible(UUID claimId, Actor actor, UUID commentId) {
        return find(
                        "from Comment m where m.id = :id and m.claimId = :claim and " + Comment.VISIBLE,
                        Map.of("id", commentId, "claim", claimId, "person", actor.id()))
                .firstResultOptional();
    }

    /**
     * Opens what was sealed, once all reviews are in.
     *
     * @return what was sealed until now, in the order in which it was written
     */
    public List<Comment> open(Claim claim) {
        List<Comment> sealed = list("claimId = ?1 and sealedWith is not null order by ordinal", claim.id());
        sealed.forEach(Comment::open);
        return sealed;
    }

    /** Whom an open comment mentions, and who wrote before it in its thread; nobody where it is sealed. */
    public Addressees addressees(UUID commentId) {
        Optional<Comment> comment =
                findByIdOptional(commentId).filter(found -> found.sealedWith().isEmpty());
        Set<UUID> mentioned = comment.map(found -> mentioned(found.text())).orElse(Set.of());
        Set<UUID> answered = comment.flatMap(Comment::thread)
                .map(thread ->
                        list("(id = ?1 or threadId = ?1) and sealedWith is null order by ordinal", thread).stream()
                                .map(Comment::writtenBy)
                                .filter(writer -> !mentioned.contains(writer))
                                .collect(Collectors.toSet()))
                .orElse(Set.of());
        return new Addressees(mentioned, answered);
    }

    /**
     * Whom a comment is for.
     *
     * @param mentioned whom it names
     * @param answered who wrote in its thread and is not named
     */
    public record Addressees(Collection<UUID> mentioned, Collection<UUID> answered) {}

    private Set<UUID> mentioned(String text) {
        return Mentions.in(text).stream()
                .flatMap(name -> people.findByUsername(name).stream())
                .filter(Person::isActive)
                .map(Person::id)
                .collect(Collectors.toSet());
    }
}
