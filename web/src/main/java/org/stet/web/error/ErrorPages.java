package org.stet.web.error;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.BlockingOperationControl;
import org.jboss.logging.Logger;

/** The page that says what went wrong and what to do. */
@ApplicationScoped
class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance error(Problem problem);

        static native TemplateInstance readers(Problem problem);

        static native TemplateInstance bare(Problem problem, boolean forReaders);
    }

    /** The page in its frame; without it, where the frame itself fails: it may need what has just failed. */
    String render(Problem problem, String path) {
        if (!BlockingOperationControl.isBlockingAllowed()) {
            // refused before it reached a thread that may read from the database, as the frame does
            return renderBare(problem, path);
        }
        try {
            return (Problems.isForReaders(path) ? Templates.readers(problem) : Templates.error(problem)).render();
        } catch (RuntimeException frameFailed) {
            LOG.warnf("an error page was rendered without its frame: %s", frameFailed);
            return renderBare(problem, path);
        }
    }

    /** The page without navigation, which needs to know nobody. */
    String renderBare(Problem problem, String path) {
        return Templates.bare(problem, Problems.isForReaders(path)).render();
    }
}
