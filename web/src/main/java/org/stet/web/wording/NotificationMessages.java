package org.stet.web.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of notifications. */
@MessageBundle("notification")
public interface NotificationMessages {

    @Message("Notifications")
    String title();

    @Message("{#if count == 1}1 unread{#else}{count} unread{/if}")
    String unread(long count);

    @Message("unread")
    String isUnread();

    @Message("Mark all as read")
    String readAll();

    @Message("No notifications")
    String none();

    @Message("Get them by mail")
    String byMail();

    @Message("When a claim is given to you, a report waits for you or a deadline is near, you see it here.")
    String noneYet();

    @Message("""
            {#when kind}\
            {#is 'ASSIGNED'}You are to review this claim\
            {#is 'TO_DECIDE'}The verdicts differ: decide between them\
            {#is 'TO_APPROVE'}A report waits for approval\
            {#is 'RETURNED'}The report was returned\
            {#is 'APPROVED'}The report was approved\
            {#is 'PUBLISHED'}The fact-check is public\
            {#is 'DUE_SOON'}Due soon\
            {#is 'OVERDUE'}Overdue\
            {#is 'REPLY'}A request for a reply has an outcome\
            {#is 'SOURCE_GONE'}A source in the evidence is gone\
            {#is 'MENTIONED'}You are mentioned in a comment\
            {#is 'COMMENTED'}There is a new comment\
            {#is 'WEBHOOK_FAILING'}Your webhook fails: its receiver takes nothing\
            {#else}{kind}\
            {/when}""")
    String what(String kind);
}
