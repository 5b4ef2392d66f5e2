package org.stet.web.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.stet.core.attribution.ChainLink;
import org.stet.core.attribution.SourceKind;
import org.stet.web.error.Problem.Violation;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.reading.ListedClaim;

/**
 * A claim beside its article, with what can be decided about it.
 *
 * @param listed the claim
 * @param check what was found, where that is public
 * @param tone how the claim stands: a class of the marks and the rail
 * @param standing the same in words
 * @param form the form that is open in it
 * @param typed what is in that form
 * @param errors what is wrong with it
 * @param trouble why a decision was not carried out
 * @param others the claims into which it may be merged
 * @param target the words of the claim that it was merged into, or empty
 */
public record ClaimCard(
        ListedClaim listed,
        Optional<PublicCheck> check,
        String tone,
        String standing,
        Form form,
        Typed typed,
        FormErrors errors,
        Optional<Trouble> trouble,
        List<Choice> others,
        String target) {

    /** The decisions that ask for something more than a click. */
    public enum Form {
        NONE,
        DISMISSAL,
        MERGE,
        WORDING;

        static Form of(String name) {
            return Arrays.stream(values())
                    .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .orElse(NONE);
        }
    }

    /** What was typed into the open form. */
    public record Typed(String reason, String note, String into, String wording) {

        static final Typed NOTHING = new Typed("", "", "", "");
    }

    /** What readers can see about the claim. */
    public record PublicCheck(Rating rating, String day) {}

    /**
     * Why a decision was not carried out.
     *
     * @param sentence what is the matter
     * @param event what happened meanwhile, or empty
     */
    public record Trouble(String sentence, String event) {}

    public UUID id() {
        return listed.claim().id();
    }

    public boolean allows(String action) {
        return listed.allows(ClaimAction.valueOf(action));
    }

    /** Whether its wording is still to be changed here. */
    public boolean isRewordable() {
        return allows("EDIT") && listed.claim().state().allowsRewording();
    }

    public boolean isOutOfFlow() {
        return listed.claim().state().isOutOfFlow();
    }

    /** Whether it is being decided, or could not be. */
    public boolean isInHand() {
        return form != Form.NONE || trouble.isPresent();
    }

    public long percent() {
        return Math.round(listed.claim().checkworthiness() * 100);
    }

    /** Whether the speaker is not named. */
    public boolean isUnnamed() {
        List<ChainLink> chain = listed.claim().chain();
        return !chain.isEmpty() && chain.get(chain.size() - 1).kind() == SourceKind.ANONYMOUS;
    }

    /** Whether something is still to be said of the decision that was sent. */
    public boolean isAsking() {
        return form != Form.NONE;
    }

    /** Where it is dismissed, below its article's address. */
    public String dismissalPath() {
        return "claims/" + id() + "/dismissal";
    }

    /** The id with the version that was read, as the form of several claims sends it. */
    public String chosen() {
        return id() + "@" + listed.tag();
    }

    /** Whether its wording is another than the words of the article, a full stop aside. */
    public boolean isWordedAnew() {
        return !bare(listed.claim().wording()).equals(bare(listed.claim().text()));
    }

    private static String bare(String words) {
        return words.strip().replaceFirst("[.]$", "");
    }

    /** The id of a field in this card's form: several cards may have one open. */
    public String field(String name) {
        return name + "-" + id();
    }

    public String errorAt(String name) {
        return errors.at(name);
    }

    /** The errors, each with the id that its field has on this page. */
    public FormErrors summary() {
        return new FormErrors(errors.all().stream()
                .map(error -> new Violation(field(error.field()), error.message()))
                .toList());
    }
}
