package org.stet.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.stet.web.api.Views.FigureView;
import org.stet.web.api.Views.PersonView;

/** What the API says of how desks work. */
final class DashboardViews {

    private DashboardViews() {}

    record DashboardView(
            List<String> desks,
            LocalDate from,
            LocalDate to,
            String step,
            List<FlowView> flow,
            List<AgeView> waiting,
            List<PaceView> paces,
            List<PublicationTimeView> publication,
            List<KeptTimeView> deadlines,
            List<DeskOutcomesView> outcomes,
            List<DeskAgreementView> agreement,
            List<LoadView> load,
            List<BalanceView> balance) {}

    record FlowView(String desk, LocalDate from, long found, long accepted, long dismissed, long published) {}

    record AgeView(
            String desk,
            String state,
            long underOneDay,
            long underThreeDays,
            long underSixDays,
            long underElevenDays,
            long longer,
            Instant oldest) {}

    record PaceView(Optional<String> desk, String state, long claims, double medianHours, double longHours) {}

    record PublicationTimeView(Optional<String> desk, long claims, double medianHours) {}

    record KeptTimeView(String desk, String kind, String state, long stopped, long late, long lateNow) {}

    record DeskOutcomesView(
            String desk,
            long submitted,
            long returned,
            long disputed,
            long adjudicated,
            long overruled,
            long published,
            long corrected,
            long overturned,
            long retracted) {}

    record DeskAgreementView(
            String desk,
            String scale,
            String name,
            int version,
            long claims,
            Optional<Double> observed,
            FigureView alphaNominal,
            FigureView alphaOrdinal,
            List<RatingAgreementView> ratings,
            List<RatingPairView> pairs) {}

    record RatingAgreementView(String rating, long given, Optional<Double> agreed) {}

    record RatingPairView(String first, String second, long claims) {}

    record LoadView(PersonView person, long open, long dueSoon, long late, boolean away) {}

    record BalanceView(
            String group,
            Optional<String> name,
            long found,
            long accepted,
            long published,
            long stands,
            long inPart,
            long doesNotStand,
            long undecided) {}
}
