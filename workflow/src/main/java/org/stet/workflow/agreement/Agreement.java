package org.stet.workflow.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.agreement.KrippendorffsAlpha.Difference;
import org.stet.workflow.agreement.ScaleAgreement.PairAgreement;
import org.stet.workflow.desk.DeskRoles;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.desk.RatingScale;
import org.stet.workflow.desk.RatingScales;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.identity.Person;
import org.stet.workflow.refusal.NotYours;

/** How well blind reviewers agree, at a desk, on a topic, in a time. */
@ApplicationScoped
public class Agreement {

    private final RevealedVerdicts verdicts;
    private final RatingScales scales;
    private final DeskRoles desks;
    private final People people;

    Agreement(RevealedVerdicts verdicts, RatingScales scales, DeskRoles desks, People people) {
        this.verdicts = verdicts;
        this.scales = scales;
        this.desks = desks;
        this.people = people;
    }

    /** One claim's two verdicts, of which both are open. */
    private record Unit(RevealedVerdict first, RevealedVerdict second) {

        UUID scale() {
            return first.rating().scaleId();
        }

        boolean isOnOneScale() {
            return first.rating().scaleId().equals(second.rating().scaleId());
        }

        boolean isInOrder() {
            return first.rating().value().isPresent() && second.rating().value().isPresent();
        }

        List<UUID> reviewers() {
            return List.of(first.reviewerId(), second.reviewerId());
        }

        Pair pair() {
            return new Pair(place(first.rating()), place(second.rating()));
        }

        List<Integer> values() {
            return List.of(place(first.rating()), place(second.rating()));
        }

        private static int place(Rating rating) {
            return rating.position() - 1;
        }
    }

    /**
     * The agreement that is asked for, on each version of each scale that verdicts were given on; an editor's own desks
     * only.
     *
     * @throws NotYours if the actor is neither editor nor administrator, or does not edit at the desk that is asked about
     */
    @Transactional
    public List<ScaleAgreement> of(Actor actor, AgreementQuestion question) {
        Permission.SEE_AGREEMENT.require(actor);
        Set<UUID> seen = desks.desksWhere(actor, Permission.SEE_AGREEMENT);
        question.desk().filter(asked -> !seen.contains(asked)).ifPresent(asked -> {
            throw new NotYours("is-of-the-desk", "agreement.not-yours");
        });
        Map<UUID, List<Unit>> byScale = units(verdicts.about(question, seen)).stream()
                .filter(Unit::isOnOneScale)
                .collect(Collectors.groupingBy(Unit::scale));
        return scales.inOrder().stream()
                .filter(scale -> byScale.containsKey(scale.id()))
                .map(scale -> agreement(scale, byScale.get(scale.id())))
                .toList();
    }

    private static List<Unit> units(List<RevealedVerdict> ordered) {
        Map<String, List<RevealedVerdict>> byRound = ordered.stream()
                .collect(Collectors.groupingBy(
                        verdict -> verdict.claimId() + " " + verdict.round(), LinkedHashMap::new, Collectors.toList()));
        return byRound.values().stream()
                .filter(both -> both.size() == 2)
                .map(both -> new Unit(both.get(0), both.get(1)))
                .toList();
    }

    private ScaleAgreement agreement(RatingScale scale, List<Unit> units) {
        int values = scale.ratings().stream().mapToInt(Rating::position).max().orElseThrow();
        List<Unit> inOrder = units.stream().filter(Unit::isInOrder).toList();
        return new ScaleAgreement(
                scale,
                CohensKappa.observed(pairs(units)),
                alpha(units, values, Difference.NOMINAL),
                alpha(inOrder, values, Difference.ORDINAL),
                byPair(units));
    }

    private static Figure alpha(List<Unit> units, int values, Difference difference) {
        return figure(
                units.stream().map(Unit::values).toList(), drawn -> KrippendorffsAlpha.of(drawn, values, difference));
    }

    private List<PairAgreement> byPair(List<Unit> units) {
        Map<List<UUID>, List<Unit>> byReviewers = units.stream().collect(Collectors.groupingBy(Unit::reviewers));
        Map<UUID, Person> named =
                people.byIds(byReviewers.keySet().stream().flatMap(List::stream).collect(Collectors.toSet()));
        List<PairAgreement> pairs = new ArrayList<>();
        byReviewers.forEach((reviewers, shared) -> pairs.add(new PairAgreement(
                named.get(reviewers.get(0)),
                named.get(reviewers.get(1)),
                CohensKappa.observed(pairs(shared)),
                figure(pairs(shared), CohensKappa::of))));
        pairs.sort(Comparator.comparingInt((PairAgreement pair) -> -pair.kappa().units())
                .thenComparing(pair -> pair.first().name())
                .thenComparing(pair -> pair.second().name()));
        return pairs;
    }

    private static List<Pair> pairs(List<Unit> units) {
        return units.stream().map(Unit::pair).toList();
    }

    private static <T> Figure figure(List<T> units, Function<List<T>, OptionalDouble> figure) {
        return new Figure(units.size(), figure.apply(units), Bootstrap.of(units, figure));
    }
}
