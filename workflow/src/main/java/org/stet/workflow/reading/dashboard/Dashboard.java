package org.stet.workflow.reading.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.stet.workflow.agreement.RatingPairs;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.deadline.ClaimClock;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.RatingScale;
import org.stet.workflow.identity.PersonName;

/**
 * How some desks work. What waits, and who has how much in hand, is as of now; everything else is of the time asked for.
 *
 * @param question what was asked for
 * @param desks the desks that are counted, in the newsroom's order
 * @param flow what came in and went out, step by step, each desk for itself
 * @param waiting how long claims have been in the state that they are in
 * @param paces how long claims stayed in each state that they left
 * @param publication how long published claims took from the queue to their publication
 * @param deadlines clocks that stopped, and those that run late now
 * @param outcomes what became of reports and verdicts
 * @param agreement how far blind reviewers agree
 * @param load who has how much in hand
 * @param balance whose claims are chosen, and how they come out
 */
public record Dashboard(
        DashboardQuestion question,
        List<Desk> desks,
        List<Flow> flow,
        List<Waiting> waiting,
        List<Pace> paces,
        List<Publication> publication,
        List<Deadline> deadlines,
        List<Outcomes> outcomes,
        List<DeskAgreement> agreement,
        List<Load> load,
        List<Balance> balance) {

    /**
     * What came in and went out in a step of time.
     *
     * @param desk the desk
     * @param from the first day of the step
     * @param found claims that were found or marked
     * @param accepted of these and earlier ones, taken into the queue for the first time
     * @param dismissed dismissed, or merged into another
     * @param published published for the first time
     */
    public record Flow(Desk desk, LocalDate from, long found, long accepted, long dismissed, long published) {}

    /**
     * Claims in a state, by how long they have been in it.
     *
     * @param desk the desk
     * @param state the state
     * @param underOneDay less than a day
     * @param underThreeDays one day or more, less than three
     * @param underSixDays three days or more, less than six
     * @param underElevenDays six days or more, less than eleven
     * @param longer eleven days or more
     * @param oldest since when the oldest has been in it
     */
    public record Waiting(
            Desk desk,
            ClaimState state,
            long underOneDay,
            long underThreeDays,
            long underSixDays,
            long underElevenDays,
            long longer,
            Instant oldest) {

        /** All of them. */
        public long all() {
            return underOneDay + underThreeDays + underSixDays + underElevenDays + longer;
        }
    }

    /**
     * How long claims stayed in a state.
     *
     * @param desk the desk; empty for all of them together
     * @param state the state
     * @param claims how many left it
     * @param medianHours half of them took at most so many hours
     * @param longHours nine of ten took at most so many hours
     */
    public record Pace(Optional<Desk> desk, ClaimState state, long claims, double medianHours, double longHours) {}

    /**
     * How long published claims took.
     *
     * @param desk the desk; empty for all of them together
     * @param claims how many were published for the first time
     * @param medianHours half of them took at most so many hours from the queue to their publication
     */
    public record Publication(Optional<Desk> desk, long claims, double medianHours) {}

    /**
     * How often the time was kept.
     *
     * @param desk the desk
     * @param kind what was measured
     * @param state the state in which the clock started
     * @param stopped how many clocks stopped in the time
     * @param late how many of these took longer than allowed
     * @param lateNow how many run now and are past their time
     */
    public record Deadline(Desk desk, ClaimClock.Kind kind, ClaimState state, long stopped, long late, long lateNow) {}

    /**
     * What became of reports and verdicts.
     *
     * @param desk the desk
     * @param submitted how often a report came to the editors
     * @param returned how often one went back to its reviewers
     * @param disputed how often blind verdicts differed
     * @param adjudicated how often somebody decided between them
     * @param overruled blind verdicts that this decision did not follow
     * @param published fact-checks that were published for the first time
     * @param corrected versions that corrected what was public
     * @param overturned versions with another verdict than the one before, by a correction or a re-check
     * @param retracted how often what was public was taken back
     */
    public record Outcomes(
            Desk desk,
            long submitted,
            long returned,
            long disputed,
            long adjudicated,
            long overruled,
            long published,
            long corrected,
            long overturned,
            long retracted) {}

    /**
     * How far the blind reviewers of a desk agree, on one version of one scale.
     *
     * @param desk the desk
     * @param scale the version of the scale
     * @param pairs the pairs of verdicts that were opened in the time
     */
    public record DeskAgreement(Desk desk, RatingScale scale, RatingPairs pairs) {}

    /**
     * What somebody has in hand.
     *
     * @param person the person
     * @param open claims that wait for the person, whether the own verdict is in or not
     * @param dueSoon of these, due within a day
     * @param late of these, past their time
     * @param away whether the person is away now
     */
    public record Load(PersonName person, long open, long dueSoon, long late, boolean away) {}

    /** What claims are put together by. */
    public enum Group {
        /** Who makes the claim. */
        CLAIMANT,
        /** What kind of source that is. */
        KIND,
        /** What it is about, or whose party, as the desk tags it. */
        TOPIC,
        /** Who published the article. */
        PUBLISHER
    }

    /**
     * Claims of one claimant, kind, topic or publisher.
     *
     * @param group what they are put together by
     * @param name its name; empty where a claim has none
     * @param found claims that were found or marked in the time
     * @param accepted taken into the queue for the first time
     * @param published published for the first time
     * @param stands of these, by the latest verdict: it stands
     * @param inPart it stands in part
     * @param doesNotStand it does not stand
     * @param undecided the verdict says neither, as “unverifiable”
     */
    public record Balance(
            Group group,
            Optional<String> name,
            long found,
            long accepted,
            long published,
            long stands,
            long inPart,
            long doesNotStand,
            long undecided) {}
}
