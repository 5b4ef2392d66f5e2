package org.stet.web.security;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Fields that are never kept, neither as a draft nor after the session. */
    public static final Set<String> NEVER_KEPT = Set.of("csrf", "present", "password", "repeated", "code");

    private static final String SIGN_IN = "/sign-in";
    private static final String CODE = "/sign-in/code";

    private final Accounts accounts;
    private final Sessions sessions;
    private final KeptForms forms;
    private final WrongSignIns wrong;
    private final Browsers browsers;
    private final SignInMode mode;
    private final NoticeSeal notices;

    SignInDesk(
            Accounts accounts,
            Sessions sessions,
            KeptForms forms,
            WrongSignIns wrong,
            Browsers browsers,
            SignInMode mode,
            NoticeSeal notices) {
        this.notices = notices;
        this.accounts = accounts;
        this.sessions = sessions;
        this.forms = forms;
        this.wrong = wrong;
        this.browsers = browsers;
        this.mode = mode;
    }

    /** Tries to sign in; the answer is the place to go next. A session that was there before ends. */
    public String signIn(RoutingContext context, String username, String password) {
        Session.Browser browser = browsers.of(context.request());
        String address = browser.address();
        if (wrong.areTooMany(address)) {
            return backTo(context, "closed " + WrongSignIns.WINDOW.toSeconds());
        }
        SignInAttempt attempt = accounts.tryPassword(username, password);
        if (attempt instanceof SignInAttempt.Proved proved) {
            Cookies.SESSION.in(context).ifPresent(sessions::end);
            String secret = sessions.open(proved.actor().id(), browser, proved.needsCode());
            Cookies.SESSION.set(context, secret);
            return proved.needsCode() ? CODE : next(context);
        }
        wrong.count(address);
        // also where the account is closed: that would tell that there is one
        return backTo(context, "refused");
    }

    /** The sign-in page, which says once why. */
    private String backTo(RoutingContext context, String why) {
        Cookies.NOTICE.set(context, notices.of(NoticeSeal.NOBODY, SIGN_IN, why));
        return SIGN_IN;
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

    /** Keeps what was typed, without what nobody should see again. */
    boolean keep(RoutingContext context, String endedSession, String body) {
        String kept = Arrays.stream(body.split("&"))
                .filter(pair -> !NEVER_KEPT.contains(pair.split("=", 2)[0]))
                .collect(Collectors.joining("&"));
        Optional<String> secret = forms.keep(endedSession, context.request().uri(), kept);
        secret.ifPresent(name -> Cookies.KEPT.set(context, name));
        return secret.isPresent();
    }
}
