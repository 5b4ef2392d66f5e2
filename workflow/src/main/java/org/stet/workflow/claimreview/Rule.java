package org.stet.workflow.claimreview;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import org.stet.workflow.factcheck.CheckDocument;
import org.stet.workflow.refusal.Message;

/**
 * The rules of ClaimReview: schema.org's ClaimReview, Claim and Rating, and what Google asks of fact-checks in its
 * documentation of structured data. Errors come first.
 */
enum Rule {
    CLAIM_MISSING(Severity.ERROR, subject -> subject.document().wording().isBlank()),
    RATING_NAME_MISSING(Severity.ERROR, subject -> subject.verdict().name().isBlank()),
    RATING_SCALE_FLAT(
            Severity.ERROR,
            subject -> subject.verdict().value().isPresent()
                    && subject.verdict().best().equals(subject.verdict().worst())),
    RATING_OUTSIDE_SCALE(Severity.ERROR, Rule::isOutsideItsScale),
    CORRECTION_WITHOUT_REASON(Severity.ERROR, subject -> subject.document()
            .correction()
            .filter(note -> note.reason().isBlank())
            .isPresent()),
    ADDRESS_NOT_SET(Severity.WARNING, subject -> subject.publisher().address().isEmpty()),
    CLAIM_LONG(Severity.WARNING, subject -> length(subject.document().wording()) > Rule.LONGEST_CLAIM),
    CLAIM_WITH_MARKUP(Severity.WARNING, subject -> isMarkup(subject.document().wording())),
    CLAIMANT_UNKNOWN(
            Severity.WARNING, subject -> Claimant.of(subject.document()).isEmpty()),
    CLAIMANT_IS_NEWSROOM(Severity.WARNING, Rule::isByTheNewsroom),
    CLAIM_DATE_MISSING(
            Severity.WARNING,
            subject -> subject.document().article().publishedOn().isEmpty()),
    CLAIM_DATE_IN_FUTURE(Severity.WARNING, subject -> subject.document()
            .article()
            .publishedOn()
            .filter(day -> day.isAfter(subject.today().plusDays(1)))
            .isPresent()),
    APPEARANCE_MISSING(
            Severity.WARNING, subject -> subject.document().article().url().isEmpty()),
    CLAIM_LANGUAGE_MISSING(
            Severity.WARNING, subject -> subject.document().article().language().isEmpty()),
    EVIDENCE_MISSING(Severity.WARNING, subject -> subject.document().evidence().isEmpty()),
    RATING_WITHOUT_NUMBER(Severity.WARNING, subject -> subject.verdict().value().isEmpty()),
    RATING_NAME_LONG(Severity.WARNING, subject -> length(subject.verdict().name()) > Rule.LONGEST_RATING),
    HEADLINE_LONG(
            Severity.WARNING, subject -> length(subject.document().report().headline()) > Rule.LONGEST_HEADLINE);

    private static final int LONGEST_CLAIM = 150;
    private static final int LONGEST_RATING = 50;
    private static final int LONGEST_HEADLINE = 110;

    private final Severity severity;
    private final Predicate<Subject> broken;

    Rule(Severity severity, Predicate<Subject> broken) {
        this.severity = severity;
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
        String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Finding(code, severity, Message.of("claim-review." + code));
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
