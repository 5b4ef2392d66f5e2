package org.stet.web.error;

import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** What is told of an error, whether REST met it or what stands before REST. Nothing of a cause's own words goes out. */
@ApplicationScoped
public class Problems {

    /** How long to wait before trying again where nobody knows better, in seconds. */
    public static final long SOON = 5;

    /** Under which name the log has the id of the request. */
    public static final String REQUEST = "request";

    private static final String READER_OF_FORMS = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final Set<String> FOR_READERS = Set.of(
            "/checks",
            "/checks.json",
            "/feed.atom",
            "/feed.rss",
            "/feed.json",
            "/claim-reviews.jsonld",
            "/oembed",
            "/v1alpha1",
            "/corrections.atom",
            "/corrections.rss",
            "/corrections.json",
            "/about",
            "/newsroom/logo.png",
            "/newsroom/colours.css",
            "/robots.txt",
            "/sitemap.xml",
            "/sitemap-news.xml",
            "/sitemap-index.xml",
            "/.well-known/security.txt",
            "/.well-known/stet-keys.json");
    private static final int DEEPEST = 50;
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ErrorMessages messages;

    Problems(ErrorMessages messages) {
        this.messages = messages;
    }

    /** Whether a path is for programs: errors there are problem documents, elsewhere pages. */
    public static boolean isForPrograms(String path) {
        return isUnder(path, "/api")
                || isUnder(path, "/q")
                || isUnder(path, "/v1alpha1")
                || (path.startsWith("/checks") && path.endsWith(".json"));
    }

    /** Whether a path is for readers: the same for everybody, whoever is signed in. */
    public static boolean isForReaders(String path) {
        return FOR_READERS.stream().anyMatch(root -> isUnder(path, root));
    }

    private static boolean isUnder(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    /** The general problem of a status, with what to do. */
    public Problem of(int status, String path) {
        ProblemCode code = ProblemCode.of(status);
        String words = status == 404 && isForReaders(path)
                ? messages.nothingForReaders()
                : code.explanation() + " " + code.advice();
        return Problem.of(code, status, words, path);
    }

    /** The general problem of a status, with words of its own. */
    public Problem of(int status, String detail, String path) {
        return Problem.of(ProblemCode.of(status), status, detail, path);
    }

    /** A problem with words of its own. */
    public Problem of(ProblemCode code, String detail, String path) {
        return Problem.of(code, code.status(), detail, path);
    }

    /** For what nobody thought of: who asked gets a reference, the log gets it with the whole story. */
    public Problem unexpected(Throwable failure, String path) {
        if (isUnstorable(failure)) {
            return of(422, messages.unstorable(), path);
        }
        if (has(failure, Problems::isFromBrokenForm)) {
            return of(400, path);
        }
        String reference = reference();
        if (has(failure, cause -> cause instanceof ClosedChannelException)) {
            // who asked went away meanwhile, as whoever closes a page that follows what happens
            LOG.debugf("%s %s: nobody waits for the answer", reference, path);
            return of(503, path);
        }
        if (isOverloaded(failure)) {
            LOG.warnf("%s %s: no answer now: %s", reference, path, rootOf(failure));
            return of(503, path);
        }
        LOG.errorf(failure, "%s %s", reference, path);
        return of(500, "urn:uuid:" + reference);
    }

    /** The id of the request, where it is one of Stet's form, so that one search finds all that the log has of it. */
    private static String reference() {
        String request = String.valueOf(MDC.get(REQUEST));
        return UUID_FORM.matcher(request).matches()
                ? request
                : UUID.randomUUID().toString();
    }

    /** A form with files that breaks off, or whose parts are none: its reader says so with no kind of exception of its own. */
    private static boolean isFromBrokenForm(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith(READER_OF_FORMS);
    }

    /** A value that came through every check, and that PostgreSQL still cannot keep: SQLSTATE class 22. */
    private static boolean isUnstorable(Throwable failure) {
        return stateOf(failure).startsWith("22");
    }

    /**
     * No connection or thread to be had in time, or the database ended the one in use: it may be better in a moment. The
     * pool tells of a wait that was too long in words alone.
     */
    private static boolean isOverloaded(Throwable failure) {
        String state = stateOf(failure);
        return state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || has(
                        failure,
                        cause -> cause instanceof RejectedExecutionException
                                || cause instanceof SQLTransientConnectionException
                                || (cause instanceof SQLException
                                        && String.valueOf(cause.getMessage()).contains("cquisition timeout")));
    }

    private static String stateOf(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
            cause = cause.getCause();
        }
        return "";
    }

    private static boolean has(Throwable failure, Predicate<Throwable> what) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (what.test(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < DEEPEST; depth++) {
            root = root.getCause();
        }
        return root;
    }
}
