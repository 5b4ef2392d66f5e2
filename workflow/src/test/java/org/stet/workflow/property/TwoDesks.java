package org.stet.workflow.property;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.workflow.article.Article;
import org.stet.workflow.article.Intake;
import org.stet.workflow.article.Marking;
import org.stet.workflow.article.Submission;
import org.stet.workflow.desk.DeskPolicies;
import org.stet.workflow.desk.Membership;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.desk.RatingDraft;
import org.stet.workflow.desk.RatingScale;
import org.stet.workflow.desk.Scales;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Role;
import org.stet.workflow.test.Desking;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.TestSite;

/** Two desks with members of their own, the people, a scale in two versions and an article on each desk. */
@ApplicationScoped
class TwoDesks {

    private static final String TEXT =
            "The old quay in the north harbour was built of granite in 1987 and repaired twice since then.";
    private static final Pattern NAME = Pattern.compile("Q\\d{5}");

    private final NewsroomCast cast;
    private final Desking desking;
    private final DeskPolicies policies;
    private final Membership membership;
    private final Scales scales;
    private final Intake intake;
    private final TestSite site;
    private final List<String> desks = new ArrayList<>();
    private final List<Article> articles = new ArrayList<>();
    private final List<String> scaleIds = new ArrayList<>();
    private String source;

    TwoDesks(
            NewsroomCast cast,
            Desking desking,
            DeskPolicies policies,
            Membership membership,
            Scales scales,
            Intake intake,
            TestSite site) {
        this.cast = cast;
        this.desking = desking;
        this.policies = policies;
        this.membership = membership;
        this.scales = scales;
        this.intake = intake;
        this.site = site;
    }

    /** Lin and Wanda are no members of the first desk, Tom and Idris none of the second. */
    void open() {
        source = site.put("/records", "text/plain", "What the records say.");
        newVersionOfTheScale();
        open(
                1,
                List.of(cast.ana(), cast.tom(), cast.both()),
                List.of(cast.marta(), cast.idris(), cast.both(), cast.chief()));
        open(
                2,
                List.of(cast.ana(), cast.lin(), cast.both()),
                List.of(cast.marta(), cast.wanda(), cast.both(), cast.chief()));
    }

    private void open(int reviews, List<Actor> reviewers, List<Actor> editors) {
        String desk = desking.code(reviews);
        desks.add(desk);
        for (Actor member : people()) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            if (reviewers.contains(member)) {
                roles.add(Role.REVIEWER);
            }
            if (editors.contains(member)) {
                roles.add(Role.EDITOR);
            }
            if (!roles.isEmpty()) {
                membership.put(cast.nora(), policies.desk(desk), member.username(), roles, List.of("en"), List.of());
            }
        }
        articles.add(intake.take(
                        cast.marta(),
                        new Submission.Text("Report for " + desk + "\n\n" + TEXT, Optional.empty(), Optional.empty()),
                        Optional.of(desk))
                .article());
    }

    private void newVersionOfTheScale() {
        RatingScale first = policies.desk(NewsroomCast.SINGLE).scale();
        RatingScale second = scales.publish(
                cast.nora(),
                Optional.of(first.name()),
                List.of(
                        new RatingDraft("true", "True", "It is.", Optional.of(2), Rating.Tone.TRUE, Map.of()),
                        new RatingDraft("false", "False", "It is not.", Optional.of(1), Rating.Tone.FALSE, Map.of())));
        scaleIds.add(first.id().toString());
        scaleIds.add(second.id().toString());
    }

    /** Everybody. */
    List<Actor> people() {
        return List.of(
                cast.ana(),
                cast.tom(),
                cast.lin(),
                cast.marta(),
                cast.idris(),
                cast.wanda(),
                cast.both(),
                cast.chief(),
                cast.nora(),
                cast.wire());
    }

    /** Who leaves now and then, and comes back. */
    Actor whoComesAndGoes(Random random) {
        return any(List.of(cast.ana(), cast.tom(), cast.lin()), random);
    }

    List<Actor> holding(Role role) {
        return people().stream().filter(actor -> actor.roles().contains(role)).toList();
    }

    Actor person(UUID id) {
        return people().stream().filter(actor -> actor.is(id)).findFirst().orElseThrow();
    }

    /** The desk with single review. */
    String first() {
        return desks.get(0);
    }

    /** The desk with blind double review. */
    String second() {
        return desks.get(1);
    }

    /** Somebody who may ask for figures and plans. */
    Actor editor() {
        return cast.marta();
    }

    Actor administrator() {
        return cast.nora();
    }

    String desk(Random random) {
        return any(desks, random);
    }

    String scale(Random random) {
        return any(scaleIds, random);
    }

    /** Marks words that nobody has marked, or with somebody else at once: the number says which. */
    Marking.Marked mark(Marking marking, Actor actor, String desk, int number) {
        Article article = articles.get(desks.indexOf(desk));
        int start = article.text().indexOf(TEXT);
        int from = number % 40;
        int to = from + 10 + number / 40 % 40;
        return marking.mark(
                actor,
                article.id(),
                start + from,
                Math.min(start + to, article.text().length()),
                Optional.of(String.format("The quay Q%05d is of granite.", number)));
    }

    /** The name in a claim that a conflict of interest can be with; empty for none. */
    String nameIn(String words) {
        Matcher name = NAME.matcher(words);
        return name.find() ? name.group() : "";
    }

    /** One name or two, most often of reviewers, and seldom twice the same. */
    List<String> someReviewers(Random random) {
        List<String> named = new ArrayList<>();
        named.add(reviewer(random).orElseThrow());
        if (random.nextInt(3) > 0) {
            named.add(reviewer(random).orElseThrow());
        }
        return named;
    }

    Optional<String> reviewer(Random random) {
        List<Actor> drawn = random.nextInt(10) == 0 ? people() : holding(Role.REVIEWER);
        return Optional.of(any(drawn, random).username());
    }

    /** Nobody named, who is oneself; or anybody. */
    Optional<String> oneselfMostly(Random random) {
        return random.nextInt(3) > 0
                ? Optional.empty()
                : Optional.of(any(people(), random).username());
    }

    Evidence.Source source(Step step) {
        return new Evidence.Source(
                source, Performer.words(step), Optional.empty(), Evidence.Stance.SUPPORTS, Evidence.Kind.PRIMARY);
    }

    <T> T any(Collection<T> things, Random random) {
        return things.stream().skip(random.nextInt(things.size())).findFirst().orElseThrow();
    }
}
