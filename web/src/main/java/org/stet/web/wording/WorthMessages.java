package org.stet.web.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What speaks for checking a sentence, or against it. */
@MessageBundle("worth")
public interface WorthMessages {

    @Message("names a share: {words}")
    String share(String words);

    @Message("names an amount of money: {words}")
    String amount(String words);

    @Message("names a figure: {words}")
    String figure(String words);

    @Message("compares: {words}")
    String comparison(String words);

    @Message("says what brought something about: {words}")
    String cause(String words);

    @Message("names a date: {words}")
    String date(String words);

    @Message("says where somebody stands: {words}")
    String position(String words);

    @Message("quotes somebody: {words}")
    String quotation(String words);

    @Message("quotes somebody: quotation marks")
    String quotationMarks();

    @Message("past event with a place: {words}")
    String pastWithPlace(String words);

    @Message("past event: {words}")
    String past(String words);

    @Message("says it holds without exception: {words}")
    String absolute(String words);

    @Message("names somebody or something: {words}")
    String names(String words);

    @Message("question")
    String question();

    @Message("pleasantry: {words}")
    String pleasantry(String words);

    @Message("instruction: {words}")
    String instruction(String words);

    @Message("prediction: {words}")
    String prediction(String words);

    @Message("opinion wording: {words}")
    String opinion(String words);

    @Message("speaks of the speaker: {words}")
    String firstPerson(String words);

    @Message("hedged: {words}")
    String hedge(String words);

    @Message("no figure or date")
    String nothingToCheck();

    @Message("very short")
    String veryShort();

    @Message("no words")
    String noWords();

    @Message("words often checked: {words}")
    String oftenChecked(String words);

    @Message("judged by rules alone, the model is not here: {words}")
    String modelMissing(String words);

    @Message("prediction: it can be checked only later")
    String checkedOnlyLater();
}
