package org.stet.web.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import io.vertx.ext.web.RoutingContext;

import org.stet.web.security.SignedIn;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.job.JobAction;

/** What the frame around a page shows: {@code {inject:frame.…}} in {@code layout.html} and the tags. */
@Named
@RequestScoped
public class Frame {

    private static final String CSRF_TOKEN = "csrf_token";

    private final SignedIn signedIn;
    private final RoutingContext request;

    Frame(SignedIn signedIn, RoutingContext request) {
        this.signedIn = signedIn;
        this.request = request;
    }

    public boolean isSignedIn() {
        return signedIn.ifAny().isPresent();
    }

    /** The name of the person signed in. */
    public String getName() {
        return signedIn.ifAny().map(Actor::name).orElse("");
    }

    /** The user name of the person signed in; empty for nobody. */
    public String getUsername() {
        return signedIn.ifAny().map(Actor::username).orElse("");
    }

    /** The id of the person signed in; empty for nobody. */
    public String getPersonId() {
        return signedIn.ifAny().map(actor -> actor.id().toString()).orElse("");
    }

    /** The token that a form sends back; empty where an error came before there was one. */
    public String getCsrfToken() {
        return Optional.ofNullable(request.<String>get(CSRF_TOKEN)).orElse("");
    }

    /** Whether single keys move and decide on the page. */
    public boolean isSingleKeys() {
        return signedIn.settings().singleKeys();
    }

    /** Whether many claims can be selected to do one thing with them. */
    public boolean isDoesJobs() {
        return signedIn.ifAny().filter(Permission.DO_JOBS::admits).isPresent();
    }

    /** What can be done with many claims. */
    public List<JobAction> getJobActions() {
        return Arrays.stream(JobAction.values())
                .filter(action -> action != JobAction.UNDO)
                .toList();
    }

    /** Where this person works all day. */
    public List<Destination> getDestinations() {
        List<Destination> more = getMore();
        return all().stream().filter(destination -> !more.contains(destination)).toList();
    }

    /** Where this person goes now and then: folded away, where it is more than one place. */
    public List<Destination> getMore() {
        List<Destination> more = all().stream().filter(Destination::isSeldom).toList();
        return more.size() > 1 ? more : List.of();
    }

    private List<Destination> all() {
        return signedIn.ifAny().map(Destination::of).orElse(List.of());
    }

    /** Whether a link to this address is for whoever reads the page. */
    public boolean opens(String address) {
        return Destination.isOpen(address, all());
    }

    /** {@code page} for the destination that this page belongs to, else empty. */
    public String current(Destination destination) {
        String path = request.normalizedPath();
        boolean here = path.equals(destination.path()) || path.startsWith(destination.path() + "/");
        return here ? "page" : "";
    }
}
