package org.stet.workflow.claim;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Query;

/**
 * Who wrote or changed any part of what readers will see, read off the record: every entry of an action that contributes,
 * in the claim's chain and in those of its sealed work, after the one by which it was last published. A change of the
 * wording contributes, other edits do not; and who marks a claim by hand contributes where the wording is their own. Whoever
 * amends the details of its article contributes after the approval of what was last published: that document is from before.
 */
final class Contributors {

    /** Selects the claim and the actor, of the claims {@code :approvable}. */
    static final String SINCE_PUBLISHED = """
            with chain as (
                select c.id as claim, 'CLAIM' as type, c.id as subject from claim c where c.id in (:approvable)
                union all
                select a.claim_id, 'ASSIGNMENT', a.id from assignment a where a.claim_id in (:approvable)),
            published as (
                select e.subject_id as claim, max(e.position) as position from audit_entry e
                where e.subject_type = 'CLAIM' and e.subject_id in (:approvable) and e.action = :publish group by e.subject_id),
            approved as (
                select p.claim, max(e.position) as position from published p join audit_entry e on e.subject_type = 'CLAIM'
                    and e.subject_id = p.claim and e.action = :approve and e.position < p.position group by p.claim)
            select c.id as claim, e.actor
            from claim c join audit_entry e on e.subject_type = 'ARTICLE' and e.subject_id = c.article_id
                left join approved a on a.claim = c.id
            where c.id in (:approvable) and e.action = 'amend-article' and e.actor is not null
                and e.position > coalesce(a.position, 0)
            union
            select k.claim, e.actor
            from chain k join audit_entry e on e.subject_type = k.type and e.subject_id = k.subject
                left join published p on p.claim = k.claim
            where e.actor is not null and e.position > coalesce(p.position, 0)
                and (e.action in (:contributing)
                    or e.action = :edit and (e.before like '%"wording":%' or e.after like '%"wording":%')
                    or e.action = 'mark' and e.after like '%"worded":true%')""";

    private static final List<String> CONTRIBUTING = Stream.of(ClaimAction.values())
            .filter(action -> action.contributes() && action != ClaimAction.EDIT)
            .map(ClaimAction::code)
            .toList();

    private Contributors() {}

    /** Sets what {@link #SINCE_PUBLISHED} asks for. */
    static void bind(Query query, Collection<UUID> claimIds) {
        query.setParameter("approvable", claimIds)
                .setParameter("publish", ClaimAction.PUBLISH.code())
                .setParameter("approve", ClaimAction.APPROVE.code())
                .setParameter("edit", ClaimAction.EDIT.code())
                .setParameter("contributing", CONTRIBUTING);
    }
}
