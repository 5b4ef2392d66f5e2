package org.stet.workflow.notification;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Whether mails go out. */
@ConfigMapping(prefix = "stet.mail")
public interface MailSettings {

    /** From which address mails come, such as {@code Stet <stet@newsroom.example>}; without it none is sent. */
    Optional<String> from();
}
