package org.stet.web.security;

import java.net.URI;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import io.vertx.ext.web.RoutingContext;

/**
 * What is told once, to the person who did it, on the page to which the deed leads. It travels in a cookie that only this
 * installation can make: no address says that something was done, no node has to remember it.
 */
@RequestScoped
public class Notices {

    private final SignedIn signedIn;
    private final NoticeSeal seal;
    private final RoutingContext context;

    Notices(SignedIn signedIn, NoticeSeal seal, RoutingContext context) {
        this.signedIn = signedIn;
        this.seal = seal;
        this.context = context;
    }

    /** Leads on to a page of ours, which tells what this code stands for. */
    public Response see(String address, String code) {
        return teller().see(address, code);
    }

    /** Tells whoever reads now, also after the request's own thread has ended. */
    public Teller teller() {
        return new Teller(seal, reader(), "https".equals(context.request().scheme()));
    }

    /** Tells one reader. */
    public static final class Teller {

        private final NoticeSeal seal;
        private final String reader;
        private final boolean secure;

        private Teller(NoticeSeal seal, String reader, boolean secure) {
            this.seal = seal;
            this.reader = reader;
            this.secure = secure;
        }

        /** Leads on to a page of ours, which tells what this code stands for. */
        public Response see(String address, String code) {
            NewCookie cookie = Cookies.NOTICE.of(seal.of(reader, address.replaceAll("[?#].*", ""), code), secure);
            return Response.seeOther(URI.create(address)).cookie(cookie).build();
        }
    }

    /** Leaves it to whoever is signed in no longer. */
    public void leaveOnceSignedOut(String path, String code) {
        Cookies.NOTICE.set(context, seal.of(NoticeSeal.NOBODY, path, code));
    }

    /** The code that was left for this person and this page, once; empty for whoever comes by the address alone. */
    public String taken() {
        Optional<String> found =
                Cookies.NOTICE.in(context).flatMap(left -> seal.open(left, reader(), context.normalizedPath()));
        found.ifPresent(told -> Cookies.NOTICE.remove(context));
        return found.orElse("");
    }

    private String reader() {
        return signedIn.ifAny().map(actor -> actor.id().toString()).orElse(NoticeSeal.NOBODY);
    }
}
