package org.stet.workflow.reading;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.identity.PersonName;

/**
 * A claim with all that belongs to it, as one person may see it now, in sections that pages and API share.
 *
 * @param head the claim, and what the person can do with it
 * @param round who reviews it and what they found
 * @param sources what it is judged by
 * @param timing its clocks
 * @param report its report and what is public of it
 * @param people everybody named in it, by id
 */
public record ClaimFile(
        ClaimHead head,
        ClaimRound round,
        ClaimSources sources,
        ClaimTiming timing,
        ClaimReport report,
        Map<UUID, PersonName> people) {

    /** The claim. */
    public Claim claim() {
        return head.claim();
    }

    /** The version that the person has by reading this. */
    public String tag() {
        return head.tag();
    }

    /** What the person may do now. */
    public List<ClaimAction> allowed() {
        return head.allowed();
    }

    /** Whether the person may do this now. */
    public boolean allows(ClaimAction action) {
        return head.allows(action);
    }

    /** The name of a person in it. */
    public String nameOf(UUID person) {
        return people.get(person).name();
    }
}
