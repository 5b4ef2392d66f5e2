package org.stet.web.ui;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Which key does what. */
@Path("/keys")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class KeysPage {

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance keys();
    }

    @GET
    public TemplateInstance show() {
        return Templates.keys();
    }
}
