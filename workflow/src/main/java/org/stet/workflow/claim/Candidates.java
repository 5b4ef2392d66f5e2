package org.stet.workflow.claim;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.stet.core.claim.ClaimCandidate;
import org.stet.core.claim.Extraction;
import org.stet.core.text.CodePoints;
import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.identity.Actor;

/** Brings candidates into the world: those that core found, and those that somebody marked by hand. */
@ApplicationScoped
public class Candidates {

    private final Claims claims;
    private final AuditTrail audit;

    Candidates(Claims claims, AuditTrail audit) {
        this.claims = claims;
        this.audit = audit;
    }

    /** Adds what core found in an article that comes in. */
    @Transactional(TxType.MANDATORY)
    public List<Claim> add(
            UUID articleId, UUID deskId, Extraction extraction, CodePoints points, Actor actor, Instant now) {
        return extraction.claims().stream()
                .map(candidate -> finding(candidate, extraction.article().text(), points))
                .map(finding -> add(new Claim(articleId, deskId, finding, null, now), "find", actor))
                .toList();
    }

    /** Adds one that somebody marked by hand. */
    @Transactional(TxType.MANDATORY)
    public Claim mark(UUID articleId, UUID deskId, Finding finding, Actor actor, Instant now) {
        return add(new Claim(articleId, deskId, finding, actor.id(), now), "mark", actor);
    }

    private Claim add(Claim claim, String action, Actor actor) {
        claims.persist(claim);
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("state", claim.state());
        after.put("article", claim.articleId().toString());
        after.put("start", claim.start());
        after.put("end", claim.end());
        after.put("text", claim.text());
        after.put("wording", claim.wording());
        after.put("speaker", claim.speaker());
        audit.add(Subject.claim(claim.id()), actor.id(), action, Map.of(), after);
        return claim;
    }

    private static Finding finding(ClaimCandidate candidate, String text, CodePoints points) {
        return new Finding(
                points.fromPosition(candidate.span().start()),
                points.fromPosition(candidate.span().end()),
                candidate.span().of(text),
                candidate.wording(),
                candidate.speaker(),
                candidate.chain(),
                candidate.hedged(),
                candidate.assessment().checkworthiness(),
                candidate.assessment().opinion(),
                candidate.assessment().types(),
                candidate.assessment().reasons());
    }
}
