package org.stet.web.ui.dashboard;

import java.util.ArrayList;
import java.util.List;

import org.stet.workflow.agreement.RatingPairs;
import org.stet.workflow.desk.Rating;

/**
 * How often two blind reviewers gave which two ratings.
 *
 * @param names the ratings, in the scale's order
 * @param rows a row a rating; cells below the diagonal are empty, since a pair has no order
 */
record Matrix(List<String> names, List<Row> rows) {

    /** A rating with how often it stands beside each. */
    record Row(String name, List<Cell> cells) {}

    /** A cell: its words, and its class. */
    record Cell(String words, String tone) {}

    static Matrix of(RatingPairs pairs) {
        List<Rating> ratings = pairs.scale().ratings();
        List<Row> rows = new ArrayList<>();
        for (int one = 0; one < ratings.size(); one++) {
            List<Cell> cells = new ArrayList<>();
            for (int other = 0; other < ratings.size(); other++) {
                cells.add(other < one ? new Cell("", "") : cell(pairs, ratings.get(one), ratings.get(other)));
            }
            rows.add(new Row(ratings.get(one).name(), cells));
        }
        return new Matrix(ratings.stream().map(Rating::name).toList(), rows);
    }

    private static Cell cell(RatingPairs pairs, Rating one, Rating other) {
        long claims = pairs.claims(one, other);
        if (one.id().equals(other.id())) {
            return new Cell(String.valueOf(claims), "same");
        }
        boolean worst = pairs.toldApartWorst()
                .filter(pair ->
                        pair.first().id().equals(one.id()) && pair.second().id().equals(other.id()))
                .isPresent();
        return worst ? new Cell(claims + " !", "far") : new Cell(String.valueOf(claims), "");
    }
}
