package org.stet.workflow.claimreview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.workflow.factcheck.CheckDocument;

/** Holds a check document to {@link Rule all rules} of ClaimReview. */
@ApplicationScoped
public class ClaimReviewLint {

    private final Publisher publisher;
    private final Clock clock;

    ClaimReviewLint(Publisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    /** What is wrong with it, errors first. */
    public List<Finding> findings(CheckDocument document) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Rule.Subject subject = new Rule.Subject(document, publisher.now(), today);
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.isBrokenBy(subject))
                .map(Rule::finding)
                .toList();
    }

    /** What stops it from being published. */
    public List<Finding> errors(CheckDocument document) {
        return findings(document).stream().filter(Finding::isError).toList();
    }
}
