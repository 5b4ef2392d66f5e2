package org.stet.web.watch;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Logger;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.handlers.OutputStreamHandler;

/** Has the log written as JSON, where that is set: as soon as the application starts, before any other part of Stet does. */
@ApplicationScoped
class JsonLog {

    private final LogSettings settings;

    JsonLog(LogSettings settings) {
        this.settings = settings;
    }

    void onStart(@Observes @Priority(1) StartupEvent event) {
        if (settings.json()) {
            use(List.of(Logger.getLogger("").getHandlers()));
        }
    }

    /** The console's and the file's; others, such as syslog, have forms of their own. */
    static void use(List<Handler> handlers) {
        for (Handler handler : handlers) {
            if (handler instanceof OutputStreamHandler) {
                handler.setFormatter(new JsonLine());
            } else if (handler instanceof ExtHandler group) {
                use(List.of(group.getHandlers()));
            }
        }
    }
}
