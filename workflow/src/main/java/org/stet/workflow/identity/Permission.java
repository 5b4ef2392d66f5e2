package org.stet.workflow.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.stet.workflow.refusal.NotYours;

/**
 * What may be done besides moving a claim on, and in which roles. The state table says the same of claims, with their
 * state, four eyes and conflicts of interest; together they are the only places that say who may do what. Every use case
 * asks one of the two itself, so that the page, the API and whatever else calls it are held to the same rule.
 */
public enum Permission {
    /** See claims, articles, evidence, reports and their history, as far as nothing is sealed. */
    READ("Only who works with Stet reads this.", Role.REVIEWER, Role.EDITOR, Role.ADMIN, Role.INTEGRATOR),
    /** Hand articles in. */
    SUBMIT_ARTICLES("Only editors and integrators submit articles.", Role.EDITOR, Role.INTEGRATOR),
    /** Mark words of an article as a claim; at the article's desk. */
    ADD_CLAIMS("Only editors and reviewers add claims.", Role.REVIEWER, Role.EDITOR),
    /** Say something about a claim to those who work on it; at the claim's desk. */
    COMMENT("Only editors and reviewers comment.", Role.REVIEWER, Role.EDITOR),
    /** Close an article in which there is nothing more to check, and open it again; at the article's desk. */
    CLOSE_ARTICLES("Only an editor closes an article.", Role.EDITOR),
    /** Amend an article's title, authors, publisher, day and language; at the article's desk. */
    AMEND_ARTICLES("Only an editor amends an article.", Role.EDITOR),
    /** Withdraw an article for legal reasons; at the article's desk. */
    WITHDRAW_ARTICLES("Only an editor withdraws an article.", Role.EDITOR),
    /** Share the queue of a desk out among its reviewers, and ask whom to name; at that desk. */
    SHARE_OUT("Only an editor shares out the queue.", Role.EDITOR),
    /** Do one thing with many claims; with each of them as with one alone, at its desk. */
    DO_JOBS("Only an editor does one thing with many claims.", Role.EDITOR),
    /** Declare absences and conflicts of interest, of oneself. */
    DECLARE("Only who works on claims declares this.", Role.REVIEWER, Role.EDITOR, Role.ADMIN),
    /** Declare them of others, and see those of others; of whom exactly, their desks say. */
    DECLARE_FOR_OTHERS("Only an editor or administrator does this for somebody else.", Role.EDITOR, Role.ADMIN),
    /** Declare them of everybody, whatever the desk. */
    DECLARE_FOR_ALL("Only an administrator does this for everybody.", Role.ADMIN),
    /** Name reviewers, or take a claim oneself; at the claim's desk. */
    ASSIGN("Only editors and reviewers bring claims and reviewers together.", Role.REVIEWER, Role.EDITOR),
    /** See figures of agreement; an editor those of the own desks. */
    SEE_AGREEMENT("Only editors and administrators see figures of agreement.", Role.EDITOR, Role.ADMIN),
    /** See dashboards; an editor those of the own desks. */
    SEE_DASHBOARDS("Only editors and administrators see dashboards.", Role.EDITOR, Role.ADMIN),
    /** Export claims, fact-checks, the record and figures; an editor those of the own desks. */
    EXPORT("Only editors and administrators export.", Role.EDITOR, Role.ADMIN),
    /** Found desks, change what they ask of a review, and their times. */
    KEEP_DESKS("Only an administrator changes a desk.", Role.ADMIN),
    /** Say who works at a desk. */
    KEEP_MEMBERS("Only an administrator says who works at a desk.", Role.ADMIN),
    /** Make versions of scales, and take desks to them. */
    KEEP_SCALES("Only an administrator keeps the scales.", Role.ADMIN),
    /** Invite, change, lock out and erase people, and synchronise with a directory. */
    KEEP_ACCOUNTS("Only an administrator keeps accounts.", Role.ADMIN),
    /** Have events posted to programs elsewhere: webhooks of one's own. */
    KEEP_WEBHOOKS("Only administrators and integrators keep webhooks.", Role.ADMIN, Role.INTEGRATOR),
    /** The same for everybody's webhooks. */
    KEEP_ALL_WEBHOOKS("Only an administrator keeps everybody’s webhooks.", Role.ADMIN),
    /** Answer what readers ask; at the desk that it is for. */
    ANSWER_READERS("Only an editor answers readers.", Role.EDITOR),
    /** Write and publish the pages that tell readers of the newsroom. */
    WRITE_ABOUT_PAGES("Only editors and administrators write the newsroom’s pages.", Role.EDITOR, Role.ADMIN),
    /** Say how the newsroom shows itself: name, logo, colours, addresses. */
    KEEP_NEWSROOM("Only an administrator changes the newsroom.", Role.ADMIN),
    /** Verify the record. */
    VERIFY_RECORD("Only an administrator verifies the record.", Role.ADMIN),
    /** Erase texts by somebody's order. */
    ERASE_TEXTS("Only an administrator erases texts.", Role.ADMIN);

    private final String refusal;
    private final Set<Role> roles;

    Permission(String refusal, Role first, Role... further) {
        this.refusal = refusal;
        this.roles = EnumSet.of(first, further);
    }

    /** Whether the actor holds one of the roles. */
    public boolean admits(Actor actor) {
        return roles.stream().anyMatch(actor.roles()::contains);
    }

    /**
     * Lets the actor pass, or not.
     *
     * @throws NotYours if the actor holds none of the roles
     */
    public void require(Actor actor) {
        if (!admits(actor)) {
            throw refused();
        }
    }

    /** What whoever lacks it is told. */
    public NotYours refused() {
        return new NotYours(rule(), refusal);
    }

    /** The roles that have it. */
    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** The roles in words: "editor or admin". */
    public String inWords() {
        return String.join(" or ", codes());
    }

    /** The name for programs: "editor-or-admin". */
    private String rule() {
        return String.join("-or-", codes());
    }

    private List<String> codes() {
        return roles.stream().map(role -> role.name().toLowerCase(Locale.ROOT)).collect(Collectors.toList());
    }
}
