package org.stet.web.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about deadlines and working time. */
@MessageBundle("time")
public interface TimeMessages {

    @Message("Deadlines")
    String title();

    @Message(
            "Every claim that somebody is to do something about, the most pressing first. Clocks count the desk’s working time, and stand still while a reply is awaited.")
    String introduction();

    @Message("Running")
    String running();

    @Message("Claim")
    String claim();

    @Message("Step")
    String step();

    @Message("Desk")
    String desk();

    @Message("Due")
    String due();

    @Message("Told")
    String told();

    @Message("escalated")
    String escalated();

    @Message("warned")
    String warned();

    @Message("waiting for a reply")
    String paused();

    @Message("correction")
    String correction();

    @Message("Nothing is due")
    String nothing();

    @Message("Clocks start when a claim is accepted.")
    String nothingYet();

    @Message("To check again")
    String rechecks();

    @Message("Verdicts whose time is over are in the queue again; the public version stays until they are checked.")
    String rechecksHint();

    @Message("No verdict expires.")
    String noRechecks();

    @Message("Expires")
    String expires();

    @Message("expired, waits in the queue")
    String expired();

    @Message("Public page")
    String publicPage();

    @Message("How often the time was not kept, last 90 days")
    String breaches();

    @Message("Finished")
    String finished();

    @Message("Too late")
    String tooLate();

    @Message("Rate")
    String rate();

    @Message("{percent} %")
    String percent(long percent);

    @Message("Late now")
    String lateNow();

    @Message("Nothing has finished yet.")
    String noBreaches();

    @Message("Working hours")
    String hoursOfDesks();

    @Message("Working hours of the {desk}")
    String hoursOf(String desk);

    @Message("Time zone")
    String zone();

    @Message("As in Europe/Berlin: daylight saving follows from it")
    String zoneHint();

    @Message("Hours of each day")
    String hours();

    @Message("Such as 09:00-12:30, 13:30-17:00; up to 24:00. Empty for a free day.")
    String hoursHint();

    @Message("""
            {#when day}\
            {#is 'MONDAY'}Monday\
            {#is 'TUESDAY'}Tuesday\
            {#is 'WEDNESDAY'}Wednesday\
            {#is 'THURSDAY'}Thursday\
            {#is 'FRIDAY'}Friday\
            {#is 'SATURDAY'}Saturday\
            {#is 'SUNDAY'}Sunday\
            {#else}{day}\
            {/when}""")
    String day(String day);

    @Message("Holidays")
    String holidays();

    @Message("One day a line, such as 2026-12-25")
    String holidaysHint();

    @Message("Hours of work that a claim may stay, by state and priority")
    String limits();

    @Message("Empty for no limit. A change holds for the steps that begin after it.")
    String limitsHint();

    @Message("State")
    String state();

    @Message(
            "{#when priority}{#is 'LOW'}Low{#is 'NORMAL'}Normal{#is 'HIGH'}High{#is 'URGENT'}Urgent{#else}{priority}{/when}")
    String priority(String priority);

    @Message("Warn after so many per cent of the time")
    String warnAt();

    @Message("Hours of work that somebody has to reply")
    String replyWithin();

    @Message("Working days for a requested correction")
    String correctionDays();

    @Message("Days that a verdict holds")
    String verdictDays();

    @Message("Empty for verdicts that hold without end")
    String verdictDaysHint();

    @Message("Save")
    String save();

    @Message("Nothing changed: it was like that already.")
    String nothingChanged();

    @Message("Saved. Clocks that run follow the new calendar.")
    String saved();

    @Message(
            "Somebody else changed it meanwhile. Below is what you typed; the version of now is saved only when you press “Save” again.")
    String stale();

    @Message("Give a number.")
    String giveNumber();
}
