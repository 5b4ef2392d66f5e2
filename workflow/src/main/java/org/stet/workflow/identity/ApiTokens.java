package org.stet.workflow.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Sha256;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;

/** The tokens by which programs sign in for people. */
@ApplicationScoped
public class ApiTokens implements PanacheRepositoryBase<ApiToken, UUID>, PersonalRecords {

    /** How every token begins, so that it is recognised where it should not be: in logs, in repositories. */
    public static final String PREFIX = "stet_";

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DAYS = 365;

    private final AuditTrail audit;
    private final Clock clock;

    ApiTokens(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a token for all that the actor may do. */
    @Transactional
    public String create(Actor actor, Optional<String> name, int days) {
        return create(actor, name, days, TokenScope.WRITE);
    }

    /**
     * Makes a token for the actor, with the actor's roles within a scope.
     *
     * @param name what it is for
     * @param days how long it is valid, 1 to 365
     * @param scope what it may be used for
     * @return the token itself, which nobody can read again
     * @throws InvalidInput if there is no name, or the days are out of bounds
     */
    @Transactional
    public String create(Actor actor, Optional<String> name, int days, TokenScope scope) {
        new Checks()
                .text(name, "name", LONGEST_NAME)
                .require(days >= 1 && days <= LONGEST_DAYS, "days", Fault.OUT_OF_RANGE, "token.days", LONGEST_DAYS)
                .done();
        String secret = PREFIX + Secret.random();
        ApiToken token = new ApiToken(
                actor.id(),
                name.orElseThrow().strip(),
                Sha256.of(secret),
                scope,
                clock.instant(),
                clock.instant().plus(Duration.ofDays(days)));
        persist(token);
        audit.add(
                Subject.person(actor.id()),
                actor.id(),
                "create-token",
                Map.of(),
                Map.of("token", token.id().toString(), "scope", scope.code()));
        return secret;
    }

    /** What is kept of the token with this secret, which has just been made. */
    public ApiToken withSecret(String secret) {
        return find("sha256", Sha256.of(secret)).singleResult();
    }

    /** The actor's valid tokens, newest first. */
    public List<ApiToken> of(Actor actor) {
        return list(
                "personId = ?1 and revokedAt is null and expiresAt > ?2 order by id desc", actor.id(), clock.instant());
    }

    /**
     * Ends one of the actor's tokens, at once and on every node.
     *
     * @throws NotFound if the actor has no such token
     */
    @Transactional
    public void revoke(Actor actor, UUID tokenId) {
        ApiToken token = find("id = ?1 and personId = ?2 and revokedAt is null", tokenId, actor.id())
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("token", tokenId.toString()));
        token.revoke(clock.instant());
        audit.add(
                Subject.person(actor.id()), actor.id(), "revoke-token", Map.of("token", tokenId.toString()), Map.of());
    }

    /**
     * Who calls with a token.
     *
     * @param actor the token's owner
     * @param scope what the token may be used for
     * @param isOfDirectory whether a directory outside vouches for the owner, rather than a local account
     */
    public record Caller(Actor actor, TokenScope scope, boolean isOfDirectory) {}

    /** Whoever this token signs in, if it is valid and the account active. */
    public Optional<Actor> signIn(String secret) {
        return call(secret).map(Caller::actor);
    }

    /** Whoever calls with this token, if it is valid and the account active, and what the token is for. */
    @Transactional
    public Optional<Caller> call(String secret) {
        return getEntityManager()
                .createQuery(
                        "select t, p from ApiToken t join Person p on p.id = t.personId left join fetch p.roles"
                                + " left join fetch p.desks where t.sha256 = :sha256",
                        Object[].class)
                .setParameter("sha256", Sha256.of(secret))
                .getResultList()
                .stream()
                .findFirst()
                .flatMap(row -> use((ApiToken) row[0], (Person) row[1]));
    }

    /** Ends every token of a person. */
    @Transactional
    void revokeAllOf(UUID personId) {
        list("personId = ?1 and revokedAt is null", personId).forEach(token -> token.revoke(clock.instant()));
    }

    private Optional<Caller> use(ApiToken token, Person owner) {
        if (!token.isValidAt(clock.instant())) {
            return Optional.empty();
        }
        token.used(clock.instant());
        return owner.isActive()
                ? Optional.of(new Caller(
                        owner.asActor(), token.scope(), owner.subject().isPresent()))
                : Optional.empty();
    }

    @Override
    public Set<String> columns() {
        return Set.of("api_token.person_id");
    }

    @Override
    public Optional<Held> held(UUID person, boolean own) {
        return Optional.of(new Held(
                "tokens",
                list("personId = ?1 order by id", person).stream()
                        .map(ApiTokens::told)
                        .toList()));
    }

    @Override
    public void erase(UUID person, Instant now, UUID by) {
        delete("personId", person);
    }

    private static Map<String, Object> told(ApiToken token) {
        return Map.of(
                "name", token.name(),
                "made", token.createdAt().toString(),
                "until", token.expiresAt().toString(),
                "lastUsed", token.lastUsedAt().map(Instant::toString).orElse("never"));
    }
}
