package org.stet.workflow.test;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Administration;
import org.stet.workflow.identity.OneTimeLinks;
import org.stet.workflow.identity.Role;
import org.stet.workflow.identity.Session;

/** People who come by invitation and set a password, as reviewers. */
@ApplicationScoped
public class LocalAccounts {

    /** The password of each. */
    public static final String GOOD = "seven herons over the harbour";

    /** A browser to sign in with. */
    public static final Session.Browser HERE = new Session.Browser("192.0.2.7", "a test");

    private final NewsroomCast cast;
    private final Administration administration;
    private final OneTimeLinks links;
    private final Accounts accounts;

    LocalAccounts(NewsroomCast cast, Administration administration, OneTimeLinks links, Accounts accounts) {
        this.cast = cast;
        this.administration = administration;
        this.links = links;
        this.accounts = accounts;
    }

    /** Somebody who has a password and has not signed in yet. */
    public String invited(String username) {
        String secret = administration.invite(
                cast.nora(), Optional.of(username), Optional.of("Some Body"), Optional.empty(), Set.of(Role.REVIEWER));
        links.setPassword(secret, Optional.of(GOOD), Optional.of(GOOD));
        return username;
    }

    /** Somebody who has signed in. */
    public Actor member(String username) {
        return accounts.signIn(invited(username), GOOD).orElseThrow();
    }
}
