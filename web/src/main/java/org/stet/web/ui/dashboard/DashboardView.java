package org.stet.web.ui.dashboard;

import java.util.List;
import java.util.Map;

import org.stet.web.ui.Choice;
import org.stet.web.ui.FormErrors;

/**
 * All that the dashboard shows.
 *
 * @param desks the desks to choose from
 * @param asked what was asked for, as its form has it
 * @param errors what is wrong with it
 * @param query the same as the query of an address
 * @param facts figures at a glance
 * @param flow what comes in and goes out, and its chart
 * @param columns the chart of that
 * @param bars everything that is a chart of bars, before agreement
 * @param agreement how far blind reviewers agree
 * @param ranges the chart of that
 * @param scales which ratings were given together, a scale each
 * @param more charts of bars after that
 * @param byDesk the desks side by side; without rows where there is one
 */
record DashboardView(
        List<Choice> desks,
        Map<String, String> asked,
        FormErrors errors,
        String query,
        List<Fact> facts,
        Panel flow,
        Columns columns,
        List<BarPanel> bars,
        Panel agreement,
        Ranges ranges,
        List<MatrixPanel> scales,
        List<BarPanel> more,
        Sheet byDesk) {

    /** A figure at a glance. */
    record Fact(String number, String words, String more, boolean late) {}

    /**
     * What stands around a chart.
     *
     * @param id its id on the page
     * @param heading its heading
     * @param finding what it shows, in words
     * @param title what the chart is of
     * @param description the chart in words
     * @param file the name of its table's file
     * @param sheet its table
     * @param shape the class of its place on the page
     */
    record Panel(
            String id,
            String heading,
            String finding,
            String title,
            String description,
            String file,
            Sheet sheet,
            String shape) {}

    /** A chart of bars with what stands around it. */
    record BarPanel(Panel panel, Bars bars) {}

    /** Which ratings of a scale were given together. */
    record MatrixPanel(String id, String scale, String finding, Matrix matrix) {}
}
