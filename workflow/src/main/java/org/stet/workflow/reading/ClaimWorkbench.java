package org.stet.workflow.reading;

import java.util.List;

import org.stet.workflow.article.Versions;
import org.stet.workflow.assignment.Suggestion;
import org.stet.workflow.claim.ClaimHistory;
import org.stet.workflow.identity.PersonName;
import org.stet.workflow.matching.SeenBefore;

/**
 * A claim's file with all that its page shows beside.
 *
 * @param file the file
 * @param history what happened, first to last
 * @param seenBefore past fact-checks of what may be the same claim, the likeliest first
 * @param newer the versions that replace the article in which the claim was found
 * @param suggestions every active reviewer, the best for it first; empty where the person assigns nobody
 * @param reviewers every active reviewer, by name; empty where the person names nobody
 * @param comments whether the person may comment on it
 * @param openThreads how many threads of comments are open, as the person may see them
 */
public record ClaimWorkbench(
        ClaimFile file,
        List<ClaimHistory.Event> history,
        List<SeenBefore> seenBefore,
        List<Versions.Later> newer,
        List<Suggestion> suggestions,
        List<PersonName> reviewers,
        boolean comments,
        long openThreads) {}
