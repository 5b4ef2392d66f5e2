package org.stet.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.ext.web.RoutingContext;

import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.KeptForms;
import org.stet.workflow.identity.Session;
import org.stet.workflow.identity.Sessions;
import org.stet.workflow.identity.SignInAttempt;

/** What happens around a sign-in: the session and its cookie, where to go next, what was typed before. */
@ApplicationScoped
public class SignInDesk {

    /** Where a request notes the secret of its session that Keycloak opened; Quarkus takes the cookie away when it ends. */
    static final String KEYCLOAK_SESSION = "org.stet.keycloak-session";

    private static final String CODE = "/sign-in/code";

    private final Accounts accounts;
    private final Sessions sessions;
    private final KeptForms forms;
    private final WrongSignIns wrong;
    private final Browsers browsers;
    private final SignInMode mode;
    private final Clock clock;

    SignInDesk(
            Accounts accounts,
            Sessions sessions,
            KeptForms forms,
            WrongSignIns wrong,
            Browsers browsers,
            SignInMode mode,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.forms = forms;
        this.wrong = wrong;
        this.browsers = browsers;
        this.mode = mode;
        this.clock = clock;
    }

    /** Tries to sign in; the answer is the place to go next. A session that was there before ends. */
    String signIn(RoutingContext context, String username, String password) {
        Session.Browser browser = browsers.of(context.request());
        String address = browser.address();
        if (wrong.areTooMany(address)) {
            return "/sign-in?closed=" + WrongSignIns.WINDOW.toSeconds();
        }
        SignInAttempt attempt = accounts.tryPassword(username, password);
        if (!(attempt instanceof SignInAttempt.Proved)) {
            wrong.count(address);
        }
        if (attempt instanceof SignInAttempt.Proved proved) {
            Cookies.SESSION.in(context).ifPresent(sessions::end);
            String secret = sessions.open(proved.actor().id(), browser, proved.needsCode());
            Cookies.SESSION.set(context, secret);
            return proved.needsCode() ? CODE : next(context);
        }
        return attempt instanceof SignInAttempt.Closed closed
                ? "/sign-in?closed=" + secondsUntil(closed.until())
                : "/sign-in?refused=true";
    }

    /** Tries a one-time code. */
    public SignInAttempt tryCode(RoutingContext context, String code) {
        return sessionCookie(context)
                .map(secret -> accounts.tryCode(secret, code))
                .orElseGet(SignInAttempt.Refused::new);
    }

    /** Where somebody goes who has signed in: to the page they wanted, or home. */
    public String next(RoutingContext context) {
        String wanted =
                Cookies.WANTED.in(context).flatMap(LocalPath::fromCookie).orElse("/");
        Cookies.WANTED.remove(context);
        return wanted;
    }

    /** What the actor had posted when the session ended, by the secret that came back with the browser. */
    public Optional<KeptForms.Kept> keptForm(Actor actor, String secret) {
        return forms.of(actor, secret);
    }

    /** Ends the session of this browser. */
    public void signOut(RoutingContext context) {
        sessionCookie(context).ifPresent(sessions::end);
        Cookies.SESSION.remove(context);
        Cookies.KEPT.remove(context);
    }

    /** The secret of the session that this browser has or had; Keycloak's cookie is gone by then, so it is noted. */
    public Optional<String> sessionCookie(RoutingContext context) {
        return mode.isLocal()
                ? Cookies.SESSION.in(context)
                : Optional.ofNullable(context.<String>get(KEYCLOAK_SESSION));
    }

    boolean keep(RoutingContext context, String endedSession, String body) {
        Optional<String> secret = forms.keep(endedSession, context.request().uri(), body);
        secret.ifPresent(kept -> Cookies.KEPT.set(context, kept));
        return secret.isPresent();
    }

    private long secondsUntil(Instant moment) {
        return Math.max(1, Duration.between(clock.instant(), moment).toSeconds());
    }
}
