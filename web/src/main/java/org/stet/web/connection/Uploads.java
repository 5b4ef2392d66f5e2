package org.stet.web.connection;

import java.util.regex.Pattern;

import io.vertx.core.http.HttpMethod;

import org.stet.workflow.evidence.PreparedFile;

/** Where a whole file comes in, larger than anything else that Stet takes. */
public final class Uploads {

    /** A file, and what a form says around it. */
    static final long LARGEST = PreparedFile.MOST_BYTES + 65_536;

    /** How much that is, in words. */
    static final String AT_MOST = "A file has at most 20 MB. Save it smaller, or send it in parts.";

    private static final Pattern OF_PROGRAMS = Pattern.compile("/api/claims/[^/]++/evidence/[^/]++/files");
    private static final Pattern OF_PAGES = Pattern.compile("/claims/[^/]++/evidence/[^/]++/files");

    private Uploads() {}

    /** Whether a program sends a file so: as the body itself, whatever type it names. */
    static boolean isOfProgram(HttpMethod method, String path) {
        return method == HttpMethod.POST && OF_PROGRAMS.matcher(path).matches();
    }

    /** Whether this path of a page takes a file, in a form. */
    public static boolean isOfPage(String path) {
        return OF_PAGES.matcher(path).matches();
    }

    /** Whether it is either. */
    static boolean isAt(HttpMethod method, String path) {
        return isOfProgram(method, path) || method == HttpMethod.POST && isOfPage(path);
    }
}
