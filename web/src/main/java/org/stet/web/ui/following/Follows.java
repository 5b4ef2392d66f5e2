package org.stet.web.ui.following;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import org.stet.web.security.SignedIn;
import org.stet.workflow.following.Following;

/** Whether whoever reads the page follows what it is about: {@code {inject:follows.…}}. */
@Named
@RequestScoped
public class Follows {

    private final SignedIn signedIn;
    private final Following following;

    Follows(SignedIn signedIn, Following following) {
        this.signedIn = signedIn;
        this.following = following;
    }

    public boolean claim(UUID id) {
        return following.followsClaim(signedIn.actor(), id);
    }

    public boolean desk(UUID id) {
        return following.followsDesk(signedIn.actor(), id);
    }
}
