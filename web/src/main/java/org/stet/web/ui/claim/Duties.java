package org.stet.web.ui.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.web.ui.Choice;
import org.stet.web.ui.Times;
import org.stet.web.wording.ReasonWords;
import org.stet.web.wording.RefusalWords;
import org.stet.workflow.assignment.Assignment;
import org.stet.workflow.assignment.Suggestion;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.desk.Question;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.PersonName;
import org.stet.workflow.reading.ClaimFile;
import org.stet.workflow.reading.ClaimWorkbench;
import org.stet.workflow.recusal.Recusal;
import org.stet.workflow.review.Review;

/** Gathers what a person sees of who reviews a claim and what each is asked. */
@ApplicationScoped
class Duties {

    private final ReasonWords words;
    private final Times times;
    private final ClaimMessages messages;

    Duties(ReasonWords words, Times times, ClaimMessages messages) {
        this.words = words;
        this.times = times;
        this.messages = messages;
    }

    Duty of(Actor actor, ClaimWorkbench read, Optional<Review> own) {
        ClaimFile file = read.file();
        Optional<Assignment> mine = file.round().assignments().stream()
                .filter(assignment -> actor.is(assignment.reviewerId()))
                .findFirst();
        boolean handsOver = file.allows(ClaimAction.HAND_OVER);
        return new Duty(
                read.suggestions().stream().map(this::suggested).toList(),
                handsOver ? places(actor, file, mine) : List.of(),
                handsOver ? successors(file, read.reviewers()) : List.of(),
                file.head()
                        .recusal()
                        .map(Recusal::message)
                        .map(RefusalWords::of)
                        .orElse(""),
                mine.flatMap(file.round()::messageOf).orElse(""),
                file.allows(ClaimAction.ACCEPT_ASSIGNMENT)
                        && mine.filter(assignment -> assignment.acceptedAt().isEmpty())
                                .isPresent(),
                checklist(file, own.map(Review::answers).orElse(Map.of())));
    }

    private Duty.Suggested suggested(Suggestion suggestion) {
        return new Duty.Suggested(
                suggestion.person().name(),
                suggestion.match().reasons().stream().map(words::of).collect(Collectors.joining("; ")),
                suggestion
                        .obstacle()
                        .map(obstacle -> words.of(obstacle, times::moment))
                        .orElse(""));
    }

    /** An editor hands any place over; a reviewer the own one. */
    private static List<Choice> places(Actor actor, ClaimFile file, Optional<Assignment> mine) {
        boolean editor = file.allows(ClaimAction.RELEASE);
        return file.round().assignments().stream()
                .filter(assignment -> editor || mine.filter(assignment::equals).isPresent())
                .map(assignment -> new Choice(assignment.reviewerId().toString(), file.nameOf(assignment.reviewerId())))
                .toList();
    }

    private static List<Choice> successors(ClaimFile file, List<PersonName> reviewers) {
        return reviewers.stream()
                .filter(person -> file.round().assignments().stream()
                        .noneMatch(assignment -> assignment.reviewerId().equals(person.id())))
                .map(person -> new Choice(person.username(), person.name()))
                .toList();
    }

    List<Duty.Asked> checklist(ClaimFile file, Map<String, String> answers) {
        return file.head().policy().checklist().stream()
                .map(question -> new Duty.Asked(
                        question.code(),
                        "answers." + question.code(),
                        question.text(),
                        question.kind().name(),
                        question.required(),
                        options(question),
                        answers.getOrDefault(question.code(), "")))
                .toList();
    }

    private List<Choice> options(Question question) {
        return switch (question.kind()) {
            case YES_NO -> List.of(new Choice("yes", messages.yes()), new Choice("no", messages.no()));
            case CHOICE ->
                question.choices().stream()
                        .map(choice -> new Choice(choice, choice))
                        .toList();
            case TEXT, NUMBER, DATE, ADDRESS -> List.of();
        };
    }
}
