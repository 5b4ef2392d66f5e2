package org.stet.web.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.stet.web.wording.NotificationMessages;
import org.stet.workflow.newsroom.Masthead;
import org.stet.workflow.newsroom.Mastheads;
import org.stet.workflow.notification.MailQueue;
import org.stet.workflow.notification.MailQueue.DueMail;
import org.stet.workflow.notification.MailSettings;
import org.stet.workflow.notification.Notification;

/** Sends what is due by mail, on every node, and links by which people confirm an address. */
@ApplicationScoped
public class MailSender {

    private static final Pattern REPLY_CODE = Pattern.compile("\\b[245]\\d\\d\\b");
    private static final Logger LOG = Logger.getLogger(MailSender.class);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int LINES = 50;
    private static final int SUBJECT = 120;

    private final MailQueue queue;
    private final ReactiveMailer mailer;
    private final MailSettings settings;
    private final Mastheads mastheads;
    private final MailMessages messages;
    private final NotificationMessages words;

    MailSender(
            MailQueue queue,
            ReactiveMailer mailer,
            MailSettings settings,
            Mastheads mastheads,
            MailMessages messages,
            NotificationMessages words) {
        this.queue = queue;
        this.mailer = mailer;
        this.settings = settings;
        this.mastheads = mastheads;
        this.messages = messages;
        this.words = words;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance notifications(List<Notification> told, long more, String site, String newsroom);

        static native TemplateInstance confirmation(String newsroom, String link);
    }

    /** A mail leads back here, and no request says where that is. */
    void onStart(@Observes StartupEvent event) {
        if (isOn() && mastheads.now().address().isEmpty()) {
            throw new IllegalStateException(
                    "stet.mail.from is set and the newsroom's address is not (stet.publisher.address):"
                            + " mails lead to pages, so say where this installation is, such as https://checks.example.org");
        }
    }

    /** Whether this installation sends mails. */
    public boolean isOn() {
        return settings.from().isPresent();
    }

    /**
     * Sends the link by which somebody confirms an address.
     *
     * @return whether the mail server took it
     */
    public boolean sendLink(String address, String secret) {
        Masthead masthead = mastheads.now();
        String link = site(masthead) + "/account/mail/confirmation?secret=" + secret;
        String text = Templates.confirmation(masthead.name(), link).render();
        return isSent(Mail.withText(address, messages.confirmSubject(), text), masthead);
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        if (isOn()) {
            for (Optional<DueMail> due = queue.take(); due.isPresent(); due = queue.take()) {
                send(due.orElseThrow());
            }
        }
    }

    private void send(DueMail due) {
        Masthead masthead = mastheads.now();
        if (isSent(worded(due, masthead), masthead)) {
            queue.sent(due);
        } else {
            queue.failed(due);
        }
    }

    private Mail worded(DueMail due, Masthead masthead) {
        List<Notification> told = due.notifications();
        List<Notification> shown = told.subList(0, Math.min(LINES, told.size()));
        String text = Templates.notifications(shown, told.size() - shown.size(), site(masthead), masthead.name())
                .render();
        // who gets it twice, since a node died in between, gets it under one id
        return Mail.withText(due.address(), subject(told), text)
                .addHeader(
                        "Message-ID",
                        "<" + told.get(0).id() + "@"
                                + masthead.address().orElseThrow().getHost() + ">")
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private String subject(List<Notification> told) {
        if (told.size() > 1) {
            return messages.several(told.size());
        }
        Notification only = told.get(0);
        String subject = (words.what(only.kind().name()) + ": " + only.wording())
                .replaceAll("[\\s\\p{Cc}]+", " ")
                .strip();
        return subject.length() <= SUBJECT ? subject : subject.substring(0, SUBJECT - 1) + "…";
    }

    private boolean isSent(Mail mail, Masthead masthead) {
        masthead.mailFrom().ifPresent(mail::setFrom);
        try {
            mailer.send(mail).await().atMost(LONGEST);
            return true;
        } catch (RuntimeException failure) {
            LOG.warnf("A mail could not be sent: %s", told(failure));
            return false;
        }
    }

    /** What may stand in a log: the mail server's code, without the words, which name whom the mail was for. */
    private static String told(RuntimeException failure) {
        Matcher code = REPLY_CODE.matcher(String.valueOf(failure.getMessage()));
        return failure.getClass().getSimpleName() + (code.find() ? ", the mail server said " + code.group() : "");
    }

    /** Where this installation is, without a stroke at the end. */
    private static String site(Masthead masthead) {
        String address = masthead.address().orElseThrow().toString();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
