package org.stet.web.wording;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import org.stet.core.checkworthiness.Reason;
import org.stet.workflow.claim.Claim;

/** Words why a claim is thought worth a check or not; templates call it {@code inject:worthReasons}. */
@Named
@ApplicationScoped
public class WorthReasons {

    private final WorthMessages messages;

    WorthReasons(WorthMessages messages) {
        this.messages = messages;
    }

    /** The reasons of a claim in words, the strongest first. */
    public List<String> of(Claim claim) {
        return claim.reasons().stream().map(this::of).toList();
    }

    String of(Reason reason) {
        String words = String.join(", ", reason.args());
        return switch (reason.code()) {
            case SHARE -> messages.share(words);
            case AMOUNT -> messages.amount(words);
            case FIGURE -> messages.figure(words);
            case COMPARISON -> messages.comparison(words);
            case CAUSE -> messages.cause(words);
            case DATE -> messages.date(words);
            case POSITION -> messages.position(words);
            case QUOTATION -> messages.quotation(words);
            case QUOTATION_MARKS -> messages.quotationMarks();
            case PAST_WITH_PLACE -> messages.pastWithPlace(words);
            case PAST -> messages.past(words);
            case ABSOLUTE -> messages.absolute(words);
            case NAMES -> messages.names(words);
            case QUESTION -> messages.question();
            case PLEASANTRY -> messages.pleasantry(words);
            case INSTRUCTION -> messages.instruction(words);
            case PREDICTION -> messages.prediction(words);
            case OPINION -> messages.opinion(words);
            case FIRST_PERSON -> messages.firstPerson(words);
            case HEDGE -> messages.hedge(words);
            case NOTHING_TO_CHECK -> messages.nothingToCheck();
            case SHORT -> messages.veryShort();
            case NO_WORDS -> messages.noWords();
            case OFTEN_CHECKED -> messages.oftenChecked(words);
            case MODEL_MISSING -> messages.modelMissing(words);
            case CHECKED_ONLY_LATER -> messages.checkedOnlyLater();
            case IN_WORDS -> words;
        };
    }
}
