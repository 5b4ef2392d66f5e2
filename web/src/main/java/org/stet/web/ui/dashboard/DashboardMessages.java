package org.stet.web.ui.dashboard;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import org.stet.workflow.reading.dashboard.Dashboard;

/** What the dashboard says: {@code {dash:…}} in a template. */
@MessageBundle("dash")
public interface DashboardMessages {

    @Message("Dashboard")
    String title();

    @Message("Desk")
    String desk();

    @Message("All my desks")
    String allDesks();

    @Message("From")
    String fromDay();

    @Message("To")
    String toDay();

    @Message("Show")
    String show();

    @Message("At a glance")
    String glance();

    @Message("Table and CSV")
    String table();

    @Message("Download as CSV")
    String csv();

    @Message("You edit at no desk, so there are no figures for you to see.")
    String nothing();

    @Message("There is no such desk.")
    String noDesk();

    @Message("Give a day, such as 2026-03-31.")
    String giveDay();

    @Message("What is sealed moves no figure here: verdicts count once all of their round are in.")
    String sealed();

    @Message("{#if count == 1}claim is under way{#else}claims are under way{/if}")
    String underWay(long count);

    @Message("{#if count == 1}1 candidate waits for triage{#else}{count} candidates wait for triage{/if}")
    String candidates(long count);

    @Message("from the queue to publication")
    String toPublication();

    @Message("half take less")
    String halfTakeLess();

    @Message("nothing was published")
    String nothingPublished();

    @Message("published")
    String publishedFigure();

    @Message("{count} taken into the queue")
    String takenIn(long count);

    @Message("{#if count == 1}clock is late now{#else}clocks are late now{/if}")
    String lateFigure(long count);

    @Message("{late} of {all} stopped late")
    String stoppedLate(long late, long all);

    @Message("corrected")
    String correctedFigure();

    @Message("{overturned} with another verdict, {retracted} retracted")
    String ofThese(long overturned, long retracted);

    @Message("What comes in, and what goes out")
    String flow();

    @Message("{accepted} taken into the queue and {published} published, of {found} that were found.")
    String flowFinding(long accepted, long published, long found);

    @Message("Claims taken into the queue and published, by {#if week}week{#else}day{/if}")
    String flowTitle(boolean week);

    @Message("Line: taken into the queue. Columns: published. The most were taken in on {day}: {most}.")
    String flowDescription(String day, long most);

    @Message("{#if week}Week of{#else}Day{/if}")
    String step(boolean week);

    @Message("Found")
    String found();

    @Message("Taken into the queue")
    String accepted();

    @Message("Dismissed or merged")
    String dismissed();

    @Message("Published")
    String published();

    @Message("How long claims have waited")
    String waiting();

    @Message(
            "{#if all == 0}Nothing waits.{#else}{old} of {all} have been in their state for six days or more. The longest wait began {day}.{/if}")
    String waitingFinding(long old, long all, String day);

    @Message("Claims by state, and by how long they have been in it")
    String waitingTitle();

    @Message("{state} {count}, of which {old} for six days or more.")
    String waitingLine(String state, long count, long old);

    @Message("State")
    String state();

    @Message("under 1 day")
    String underOneDay();

    @Message("1 to 2 days")
    String underThreeDays();

    @Message("3 to 5 days")
    String underSixDays();

    @Message("6 to 10 days")
    String underElevenDays();

    @Message("! 11 days or more")
    String longer();

    @Message("All")
    String all();

    @Message("How long each step takes")
    String paces();

    @Message("{#if state}The longest is “{state}”: half take more than {time}.{#else}No claim moved on.{/if}")
    String pacesFinding(String state, String time);

    @Message("Half of the claims that left each state had been in it for at most so long")
    String pacesTitle();

    @Message("{median}; nine of ten: {most}")
    String pace(String median, String most);

    @Message("Half take at most")
    String median();

    @Message("Nine of ten take at most")
    String nineOfTen();

    @Message("Claims")
    String claims();

    @Message("Deadlines kept and missed")
    String deadlines();

    @Message("{#if all == 0}No clock stopped in this time.{#else}{late} of {all} were missed.{/if}")
    String deadlinesFinding(long late, long all);

    @Message("Deadlines kept and missed, by step")
    String deadlinesTitle();

    @Message("in time")
    String inTime();

    @Message("! late")
    String late();

    @Message("{late} of {all} late")
    String lateOf(long late, long all);

    @Message("Step")
    String stepOfWork();

    @Message("In time")
    String kept();

    @Message("Late")
    String missed();

    @Message("Late now")
    String lateNow();

    @Message("Correction")
    String correction();

    @Message("Returns and overturned verdicts")
    String outcomes();

    @Message(
            "{#if submitted == 0}No report came to the editors.{#else}{returned} of {submitted} reports went back to their reviewers.{/if}")
    String outcomesFinding(long returned, long submitted);

    @Message("What did not stand, of all that there was")
    String outcomesTitle();

    @Message("What")
    String what();

    @Message("How often")
    String howOften();

    @Message("Of")
    String of();

    @Message("{part} of {all}")
    String partOf(long part, long all);

    @Message("stood")
    String stood();

    @Message("! did not")
    String didNot();

    @Message("Reports returned")
    String returned();

    @Message("Blind verdicts that the decision overruled")
    String overruled();

    @Message("Fact-checks corrected")
    String corrected();

    @Message("Published verdicts overturned")
    String overturned();

    @Message("Fact-checks retracted")
    String retracted();

    @Message("How far blind reviewers agree")
    String agreement();

    @Message(
            "{#if claims == 0}No blind verdicts were opened in this time.{#else}{claims} claims with two blind verdicts. 1 is always, 0 no more than chance; below 0.67 is too low to rely on.{/if}")
    String agreementFinding(long claims);

    @Message("Krippendorff’s alpha by desk, with its 95 % interval")
    String agreementTitle();

    @Message("{name}: {value}.")
    String line(String name, String value);

    @Message("{#if count == 1}1 claim{#else}{count} claims{/if}")
    String countOfClaims(long count);

    @Message("{desk}, {scale} {version}")
    String deskAndScale(String desk, String scale, int version);

    @Message("undefined")
    String undefined();

    @Message("Alpha, by the order of the scale")
    String ordinal();

    @Message("Alpha, every difference the same")
    String nominal();

    @Message("95 % interval")
    String interval();

    @Message("Same verdict")
    String observed();

    @Message("Ratings told apart badly")
    String pairs();

    @Message(
            "“{first}” and “{second}” stood beside each other on {claims} of {all} claims, more often than any other two. Look at how the scale words them.")
    String pairsFinding(String first, String second, long claims, long all);

    @Message("No two blind verdicts differed.")
    String noneDiffered();

    @Message("How often two blind reviewers gave which two ratings")
    String pairsTitle();

    @Message("Along the diagonal both gave the same.")
    String diagonal();

    @Message("Agreement by rating")
    String ratings();

    @Message(
            "{#if rating}“{rating}” is agreed on least: {percent} % of the verdicts that gave it.{#else}No blind verdicts were opened in this time.{/if}")
    String ratingsFinding(String rating, long percent);

    @Message("Of the verdicts that gave a rating, how many had the same beside them")
    String ratingsTitle();

    @Message("{percent} % of {given}")
    String agreedOf(long percent, long given);

    @Message("same beside it")
    String same();

    @Message("another beside it")
    String other();

    @Message("Rating")
    String rating();

    @Message("Given")
    String given();

    @Message("Same beside it")
    String agreed();

    @Message("Who has how much in hand")
    String load();

    @Message(
            "{#if name}{name} has the most: {open}, of which {soon} due within a day and {late} late.{#else}Nobody reviews at these desks.{/if}")
    String loadFinding(String name, long open, long soon, long late);

    @Message("Claims in hand, by person")
    String loadTitle();

    @Message("away")
    String away();

    @Message("Person")
    String person();

    @Message("In hand")
    String inHand();

    @Message("Due within a day")
    String dueSoon();

    @Message("""
            {#when group}{#is CLAIMANT}Whose claims we check, and how they come out\
            {#is KIND}What kind of claimant\
            {#is TOPIC}Topics and parties\
            {#is PUBLISHER}Where the claims were published{/when}""")
    String balance(Dashboard.Group group);

    @Message("{#if name}Most fact-checks: {name}, {published} of {all}.{#else}Nothing was published in this time.{/if}")
    String balanceFinding(String name, long published, long all);

    @Message("Fact-checks by verdict; the most first")
    String balanceTitle();

    @Message("""
            {#when group}{#is CLAIMANT}Claimant{#is KIND}Kind{#is TOPIC}Topic{#is PUBLISHER}Publisher{/when}""")
    String groupHead(Dashboard.Group group);

    @Message("""
            {#when group}{#is CLAIMANT}nobody named{#is KIND}not known{#is TOPIC}no topic{#is PUBLISHER}no publisher{/when}""")
    String noName(Dashboard.Group group);

    @Message("""
            {#when kind}{#is 'PERSON'}People who speak for no office\
            {#is 'ORGANISATION'}Organisations\
            {#is 'PUBLICATION'}Media\
            {#is 'OFFICIAL'}Authorities and those who speak for one\
            {#is 'DOCUMENT'}Documents\
            {#is 'ANONYMOUS'}People who are not named\
            {#is 'AUTHOR'}Authors of articles\
            {#else}{kind}{/when}""")
    String kind(String kind);

    @Message("✓ stands")
    String stands();

    @Message("~ in part")
    String inPart();

    @Message("✕ does not stand")
    String doesNotStand();

    @Message("? neither")
    String undecided();

    @Message("Desk by desk")
    String byDesk();

    @Message("Agreement")
    String alpha();

    @Message("{#if minutes < 1}under 1 min{#else}{minutes} min{/if}")
    String minutes(long minutes);

    @Message("{hours} h")
    String hours(String hours);

    @Message("{days} days")
    String days(String days);

    @Message("Reports returned")
    String returnedHead();

    @Message("To publication")
    String toPublicationHead();
}
