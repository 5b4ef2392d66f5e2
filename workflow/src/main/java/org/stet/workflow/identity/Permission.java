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
    READ(Role.REVIEWER, Role.EDITOR, Role.ADMIN, Role.INTEGRATOR),
    /** Hand articles in. */
    SUBMIT_ARTICLES(Role.EDITOR, Role.INTEGRATOR),
    /** Mark words of an article as a claim; at the article's desk. */
    ADD_CLAIMS(Role.REVIEWER, Role.EDITOR),
    /** Say something about a claim to those who work on it; at the claim's desk. */
    COMMENT(Role.REVIEWER, Role.EDITOR),
    /** Close an article in which there is nothing more to check, and open it again; at the article's desk. */
    CLOSE_ARTICLES(Role.EDITOR),
    /** Amend an article's title, authors, publisher, day and language; at the article's desk. */
    AMEND_ARTICLES(Role.EDITOR),
    /** Withdraw an article for legal reasons; at the article's desk. */
    WITHDRAW_ARTICLES(Role.EDITOR),
    /** Share the queue of a desk out among its reviewers, and ask whom to name; at that desk. */
    SHARE_OUT(Role.EDITOR),
    /** Do one thing with many claims; with each of them as with one alone, at its desk. */
    DO_JOBS(Role.EDITOR),
    /** Declare absences and conflicts of interest, of oneself. */
    DECLARE(Role.REVIEWER, Role.EDITOR, Role.ADMIN),
    /** Declare them of others, and see those of others; of whom exactly, their desks say. */
    DECLARE_FOR_OTHERS(Role.EDITOR, Role.ADMIN),
    /** Declare them of everybody, whatever the desk. */
    DECLARE_FOR_ALL(Role.ADMIN),
    /** Name reviewers, or take a claim oneself; at the claim's desk. */
    ASSIGN(Role.REVIEWER, Role.EDITOR),
    /** See figures of agreement; an editor those of the own desks. */
    SEE_AGREEMENT(Role.EDITOR, Role.ADMIN),
    /** See dashboards; an editor those of the own desks. */
    SEE_DASHBOARDS(Role.EDITOR, Role.ADMIN),
    /** Export claims, fact-checks, the record and figures; an editor those of the own desks. */
    EXPORT(Role.EDITOR, Role.ADMIN),
    /** Found desks, change what they ask of a review, and their times. */
    KEEP_DESKS(Role.ADMIN),
    /** Say who works at a desk. */
    KEEP_MEMBERS(Role.ADMIN),
    /** Make versions of scales, and take desks to them. */
    KEEP_SCALES(Role.ADMIN),
    /** Invite, change, lock out and erase people, and synchronise with a directory. */
    KEEP_ACCOUNTS(Role.ADMIN),
    /** Have events posted to programs elsewhere: webhooks of one's own. */
    KEEP_WEBHOOKS(Role.ADMIN, Role.INTEGRATOR),
    /** The same for everybody's webhooks. */
    KEEP_ALL_WEBHOOKS(Role.ADMIN),
    /** Answer what readers ask; at the desk that it is for. */
    ANSWER_READERS(Role.EDITOR),
    /** Write and publish the pages that tell readers of the newsroom. */
    WRITE_ABOUT_PAGES(Role.EDITOR, Role.ADMIN),
    /** Import what other publishers checked, say what their ratings mean, and remove a check. */
    KEEP_ARCHIVE(Role.EDITOR, Role.ADMIN),
    /** Say how the newsroom shows itself: name, logo, colours, addresses. */
    KEEP_NEWSROOM(Role.ADMIN),
    /** Verify the record. */
    VERIFY_RECORD(Role.ADMIN),
    /** Erase texts by somebody's order. */
    ERASE_TEXTS(Role.ADMIN);

    private final Set<Role> roles;

    Permission(Role first, Role... further) {
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
        return new NotYours(rule(), message());
    }

    /** The code of the message that says who has it: "permission.comment". */
    public String message() {
        return "permission." + name().toLowerCase(Locale.ROOT).replace('_', '-');
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
