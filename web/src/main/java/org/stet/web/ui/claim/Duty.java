package org.stet.web.ui.claim;

import java.util.List;

import org.stet.web.ui.Choice;

/**
 * What the workbench says of who reviews a claim and what each is asked.
 *
 * @param suggestions reviewers for an editor to name, the best first, with the reasons
 * @param places whose place can be handed over
 * @param successors to whom
 * @param conflict the person's conflict of interest with the claim, or empty
 * @param message what was said with the person's own assignment, or empty
 * @param accepts whether the person has still to accept it
 * @param checklist the desk's questions
 */
public record Duty(
        List<Suggested> suggestions,
        List<Choice> places,
        List<Choice> successors,
        String conflict,
        String message,
        boolean accepts,
        List<Asked> checklist) {

    /** A reviewer with the reasons for and against. */
    public record Suggested(String name, String reasons, String refusal) {}

    /** A question with the answer given so far; {@code options} are empty where it is typed. */
    public record Asked(
            String code,
            String field,
            String text,
            String kind,
            boolean required,
            List<Choice> options,
            String answer) {

        /** The answer in words. */
        public String answered() {
            return options.stream()
                    .filter(option -> option.value().equals(answer))
                    .map(Choice::label)
                    .findFirst()
                    .orElse(answer);
        }
    }
}
