package org.stet.workflow.claimreview;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import org.stet.workflow.factcheck.CheckDocument;

/**
 * The rules of ClaimReview: schema.org's ClaimReview, Claim and Rating, and what Google asks of fact-checks in its
 * documentation of structured data. Errors come first.
 */
enum Rule {
    CLAIM_MISSING(
            Severity.ERROR,
            "The claim has no wording. Write the claim as a sentence of its own.",
            subject -> subject.document().wording().isBlank()),
    RATING_NAME_MISSING(
            Severity.ERROR,
            "The rating has no name. Ask an administrator for a version of the scale that names it.",
            subject -> subject.verdict().name().isBlank()),
    RATING_SCALE_FLAT(
            Severity.ERROR,
            "The best and the worst rating of the scale have the same number, so the rating says nothing."
                    + " Ask an administrator for a version of the scale with different numbers, or without numbers.",
            subject -> subject.verdict().value().isPresent()
                    && subject.verdict().best().equals(subject.verdict().worst())),
    RATING_OUTSIDE_SCALE(
            Severity.ERROR,
            "The rating’s number is not between the best and the worst of its scale. Save the report again with a rating"
                    + " of the scale as it is now.",
            Rule::isOutsideItsScale),
    CORRECTION_WITHOUT_REASON(
            Severity.ERROR,
            "The correction has no reason. Give it up, and begin it again with what was wrong.",
            subject -> subject.document()
                    .correction()
                    .filter(note -> note.reason().isBlank())
                    .isPresent()),
    ADDRESS_NOT_SET(
            Severity.WARNING,
            "Programs are not told where the fact-check stands. Ask an administrator to give the address in the page “Newsroom”.",
            subject -> subject.publisher().address().isEmpty()),
    CLAIM_LONG(
            Severity.WARNING,
            "The claim is longer than 150 characters, and search results cut it. Word it shorter.",
            subject -> length(subject.document().wording()) > Rule.LONGEST_CLAIM),
    CLAIM_WITH_MARKUP(
            Severity.WARNING,
            "The claim has < and > like a web page’s source. Programs show these as they are: write plain words.",
            subject -> isMarkup(subject.document().wording())),
    CLAIMANT_UNKNOWN(
            Severity.WARNING,
            "Programs are not told who makes the claim, because nobody with a name does. Where you know who does, say so in"
                    + " the report.",
            subject -> Claimant.of(subject.document()).isEmpty()),
    CLAIMANT_IS_NEWSROOM(
            Severity.WARNING,
            "The claim is your own newsroom’s. Google does not show checks of what a newsroom says itself.",
            Rule::isByTheNewsroom),
    CLAIM_DATE_MISSING(
            Severity.WARNING,
            "Nobody is told when the claim was made, because the article has no date. Hand the article in with its day.",
            subject -> subject.document().article().publishedOn().isEmpty()),
    CLAIM_DATE_IN_FUTURE(
            Severity.WARNING,
            "The article’s day is still to come. Hand the article in with the right day.",
            subject -> subject.document()
                    .article()
                    .publishedOn()
                    .filter(day -> day.isAfter(subject.today().plusDays(1)))
                    .isPresent()),
    APPEARANCE_MISSING(
            Severity.WARNING,
            "Readers are not led to the place where the claim was made, because the article has no address."
                    + " Hand the article in with its address.",
            subject -> subject.document().article().url().isEmpty()),
    CLAIM_LANGUAGE_MISSING(
            Severity.WARNING,
            "The article’s language is not known. Hand the article in with its language.",
            subject -> subject.document().article().language().isEmpty()),
    EVIDENCE_MISSING(
            Severity.WARNING,
            "No source is cited. Google asks that a fact-check names its sources: add the evidence.",
            subject -> subject.document().evidence().isEmpty()),
    RATING_WITHOUT_NUMBER(
            Severity.WARNING,
            "The rating has no number on its scale, so programs show its name alone.",
            subject -> subject.verdict().value().isEmpty()),
    RATING_NAME_LONG(
            Severity.WARNING,
            "The rating’s name is longer than 50 characters. Search results show a word or a short phrase.",
            subject -> length(subject.verdict().name()) > Rule.LONGEST_RATING),
    HEADLINE_LONG(
            Severity.WARNING,
            "The headline is longer than 110 characters, and search results cut it. Shorten it.",
            subject -> length(subject.document().report().headline()) > Rule.LONGEST_HEADLINE);

    private static final int LONGEST_CLAIM = 150;
    private static final int LONGEST_RATING = 50;
    private static final int LONGEST_HEADLINE = 110;

    private final Severity severity;
    private final String message;
    private final Predicate<Subject> broken;

    Rule(Severity severity, String message, Predicate<Subject> broken) {
        this.severity = severity;
        this.message = message;
        this.broken = broken;
    }

    /** What is held to the rules: a document, who publishes it, and the day on which. */
    record Subject(CheckDocument document, Publisher publisher, LocalDate today) {

        CheckDocument.Verdict verdict() {
            return document.verdict();
        }
    }

    boolean isBrokenBy(Subject subject) {
        return broken.test(subject);
    }

    Finding finding() {
        return new Finding(name().toLowerCase(Locale.ROOT).replace('_', '-'), severity, message);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isOutsideItsScale(Subject subject) {
        CheckDocument.Verdict verdict = subject.verdict();
        return verdict.value()
                .filter(value -> verdict.best().filter(best -> value > best).isPresent()
                        || verdict.worst().filter(worst -> value < worst).isPresent())
                .isPresent();
    }

    private static boolean isMarkup(String text) {
        int open = text.indexOf('<');
        return open >= 0 && text.indexOf('>', open) > open + 1;
    }

    private static boolean isByTheNewsroom(Subject subject) {
        Optional<String> host =
                subject.document().article().url().map(URI::create).map(URI::getHost);
        return subject.document().speaker().equalsIgnoreCase(subject.publisher().name())
                || subject.publisher()
                        .address()
                        .map(URI::getHost)
                        .filter(own -> host.filter(own::equalsIgnoreCase).isPresent())
                        .isPresent();
    }
}
