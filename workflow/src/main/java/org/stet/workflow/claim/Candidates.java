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
import org.stet.core.text.CodePoints;
import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.event.Audience;
import org.stet.workflow.event.Fact;
import org.stet.workflow.identity.Actor;

/** Brings candidates into the world: those that core found, and those that somebody marked by hand. */
@ApplicationScoped
public class Candidates {

    private final Claims claims;
    private final AuditTrail audit;
    private final ClaimEvents events;

    Candidates(Claims claims, AuditTrail audit, ClaimEvents events) {
        this.claims = claims;
        this.audit = audit;
        this.events = events;
    }

    /** Adds what core found in the text of an article that comes in. */
    @Transactional(TxType.MANDATORY)
    public List<Claim> add(
            UUID articleId,
            UUID deskId,
            List<ClaimCandidate> found,
            String text,
            CodePoints points,
            Actor actor,
            Instant now) {
        return found.stream()
                .map(candidate -> finding(candidate, text, points))
                .map(finding -> add(new Claim(articleId, deskId, finding, null, now), new Fact.Find(), false, actor))
                .toList();
    }

    /** Adds one that somebody marked by hand; that its wording is somebody's own is recorded with it. */
    @Transactional(TxType.MANDATORY)
    public Claim mark(UUID articleId, UUID deskId, Finding finding, Actor actor, Instant now) {
        boolean worded = !finding.wording().equals(finding.text());
        return add(new Claim(articleId, deskId, finding, actor.id(), now), new Fact.Mark(), worded, actor);
    }

    private Claim add(Claim claim, Fact fact, boolean worded, Actor actor) {
        claims.persist(claim);
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("state", claim.state());
        after.put("article", claim.articleId().toString());
        after.put("start", claim.start());
        after.put("end", claim.end());
        after.put("text", claim.text());
        after.put("wording", claim.wording());
        after.put("speaker", claim.speaker());
        if (worded) {
            after.put("worded", true);
        }
        audit.add(Subject.claim(claim.id()), actor.id(), fact.action(), Map.of(), after);
        events.tell(claim, actor.id(), claim.createdAt(), Audience.everybody(), fact);
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
                candidate.assessment().reasons(),
                candidate.needsContext());
    }
}
