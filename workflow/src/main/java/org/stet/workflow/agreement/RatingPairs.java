package org.stet.workflow.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

import org.stet.workflow.agreement.KrippendorffsAlpha.Difference;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.desk.RatingScale;

/**
 * How often two blind reviewers gave which two ratings of one version of a scale. Figures are computed of the counts, so that
 * they take no longer for a hundred thousand claims than for ten.
 *
 * @param scale the version of the scale
 * @param counted each pair that was given, the rating that stands first in the scale first
 */
public record RatingPairs(RatingScale scale, List<Counted> counted) {

    /** Of more claims an interval is too narrow to matter, and would take long. */
    public static final int MOST_DRAWN = 1_000;

    /** Keeps its own copy. */
    public RatingPairs {
        counted = List.copyOf(counted);
    }

    /**
     * A pair of ratings.
     *
     * @param first the one that stands first in the scale
     * @param second the other, or the same
     * @param claims how many claims were given both
     */
    public record Counted(Rating first, Rating second, long claims) {

        /** Whether both reviewers gave the same. */
        public boolean isSame() {
            return first.id().equals(second.id());
        }

        private boolean has(Rating rating) {
            return first.id().equals(rating.id()) || second.id().equals(rating.id());
        }

        private boolean isInOrder() {
            return first.value().isPresent() && second.value().isPresent();
        }
    }

    /**
     * How far reviewers agree on one rating: of all verdicts that gave it, how many had the same beside them. Source: D. V.
     * Cicchetti and A. R. Feinstein, "High agreement but low kappa: II", Journal of Clinical Epidemiology 43 (1990), 551-558.
     *
     * @param rating the rating
     * @param given how many verdicts gave it
     * @param agreed the share of these whose other reviewer gave it too; empty where nobody did
     */
    public record ValueAgreement(Rating rating, long given, OptionalDouble agreed) {}

    /** How many claims there are. */
    public long claims() {
        return counted.stream().mapToLong(Counted::claims).sum();
    }

    /** How many claims were given these two ratings, in whichever order. */
    public long claims(Rating one, Rating other) {
        return counted.stream()
                .filter(pair -> pair.has(one)
                        && pair.has(other)
                        && pair.isSame() == one.id().equals(other.id()))
                .mapToLong(Counted::claims)
                .sum();
    }

    /** The share of claims on which both verdicts are the same. */
    public OptionalDouble observed() {
        return claims() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count(Counted::isSame) / claims());
    }

    /** Krippendorff's alpha, every difference counting the same. */
    public Figure nominal() {
        return alpha(counted, Difference.NOMINAL);
    }

    /** Krippendorff's alpha by the scale's order, of the claims with both verdicts in it. */
    public Figure ordinal() {
        return alpha(counted.stream().filter(Counted::isInOrder).toList(), Difference.ORDINAL);
    }

    /** How far reviewers agree on each rating, in the scale's order. */
    public List<ValueAgreement> values() {
        return scale.ratings().stream().map(this::value).toList();
    }

    private ValueAgreement value(Rating rating) {
        long both = count(pair -> pair.isSame() && pair.has(rating));
        long given = 2 * both + count(pair -> !pair.isSame() && pair.has(rating));
        return new ValueAgreement(
                rating, given, given == 0 ? OptionalDouble.empty() : OptionalDouble.of(2.0 * both / given));
    }

    /** The two ratings that are taken for each other most often: those that are told apart worst. */
    public Optional<Counted> toldApartWorst() {
        return counted.stream()
                .filter(pair -> !pair.isSame())
                .max(Comparator.comparingLong(Counted::claims)
                        .thenComparing(pair -> -pair.first().position())
                        .thenComparing(pair -> -pair.second().position()));
    }

    private long count(Predicate<Counted> which) {
        return counted.stream().filter(which).mapToLong(Counted::claims).sum();
    }

    private Figure alpha(List<Counted> pairs, Difference difference) {
        int values = scale.ratings().stream().mapToInt(Rating::position).max().orElse(0);
        long claims = pairs.stream().mapToLong(Counted::claims).sum();
        OptionalDouble alpha = KrippendorffsAlpha.of(coincidences(pairs, values), difference);
        return new Figure(
                Math.toIntExact(claims),
                alpha,
                claims > MOST_DRAWN
                        ? Optional.empty()
                        : Bootstrap.of(
                                drawnFrom(pairs),
                                drawn -> KrippendorffsAlpha.of(coincidences(drawn, values), difference)));
    }

    /** Each claim by itself, for claims to be drawn anew. */
    private static List<Counted> drawnFrom(List<Counted> pairs) {
        List<Counted> each = new ArrayList<>();
        pairs.forEach(pair -> {
            Counted one = new Counted(pair.first(), pair.second(), 1);
            for (long claim = 0; claim < pair.claims(); claim++) {
                each.add(one);
            }
        });
        return each;
    }

    private static double[][] coincidences(List<Counted> pairs, int values) {
        double[][] coincidences = new double[values][values];
        for (Counted pair : pairs) {
            coincidences[pair.first().position() - 1][pair.second().position() - 1] += pair.claims();
            coincidences[pair.second().position() - 1][pair.first().position() - 1] += pair.claims();
        }
        return coincidences;
    }
}
