package org.stet.web.ui;

import java.util.List;
import java.util.Map;

import org.stet.workflow.search.Count;

/**
 * What stands above a list of claims: tabs with counts, the form that narrows the list, and what narrows it now.
 *
 * @param tabs what can be shown at a press
 * @param filter what was asked for
 * @param typed the fields behind “More filters”, by name
 * @param errors what is wrong with them
 * @param shows what can be shown
 * @param desks the desks to choose from
 * @param people the reviewers to choose from
 * @param ratings the verdicts to choose from
 * @param orders the orders to choose from
 * @param marks what narrows the list now
 */
public record FilterBar(
        List<Tab> tabs,
        QueueFilter filter,
        Map<String, String> typed,
        FormErrors errors,
        List<Choice> shows,
        List<Choice> desks,
        List<Choice> people,
        List<Choice> ratings,
        List<Choice> orders,
        List<Mark> marks) {

    /** Something to show at a press, with how much it is. */
    public record Tab(String label, Count count, String address, boolean current) {}

    /** Something that narrows the list, and the address of the list without it. */
    public record Mark(String label, String value, String address) {}

    /** Whether something behind “More filters” is filled in. */
    public boolean isNarrowed() {
        return typed.values().stream().anyMatch(value -> !value.isEmpty());
    }
}
