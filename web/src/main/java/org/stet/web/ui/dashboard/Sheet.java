package org.stet.web.ui.dashboard;

import java.util.List;

/**
 * The table of a chart.
 *
 * @param heads the names of its columns
 * @param rows its rows; the first cell names the row
 */
record Sheet(List<String> heads, List<List<String>> rows) {

    static Sheet of(List<String> heads, List<List<String>> rows) {
        return new Sheet(List.copyOf(heads), List.copyOf(rows));
    }
}
