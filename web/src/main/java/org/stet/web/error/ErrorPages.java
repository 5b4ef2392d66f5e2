package org.stet.web.error;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page that says what went wrong and what to do. */
@ApplicationScoped
class ErrorPages {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance error(Problem problem);
    }

    String render(Problem problem) {
        return Templates.error(problem).render();
    }
}
