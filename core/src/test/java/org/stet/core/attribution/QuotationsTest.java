package org.stet.core.attribution;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.stet.core.article.Article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class QuotationsTest {

    private static List<String> quoted(String text) {
        return Quotations.of(Article.ofLines(text)).all().stream()
                .map(quotation -> quotation.span().of(text))
                .toList();
    }

    @Test
    void curly_and_straight_marks_belong_to_their_quotation() {
        assertThat(quoted("“The bridge is safe,” she said. \"We checked it.\""))
                .containsExactly("“The bridge is safe,”", "\"We checked it.\"");
    }

    @Test
    void a_quotation_inside_a_quotation_is_part_of_it() {
        assertThat(quoted("“He told me “never again” and left,” she said."))
                .containsExactly("“He told me “never again” and left,”");
        assertThat(quoted("“He told me ‘never again’ and left,” she said."))
                .containsExactly("“He told me ‘never again’ and left,”");
    }

    @Test
    void low_and_angled_marks_of_other_languages_are_known() {
        assertThat(quoted("„Die Brücke ist sicher“, sagte sie.")).containsExactly("„Die Brücke ist sicher“");
        assertThat(quoted("« Le pont est sûr », dit-elle.")).containsExactly("« Le pont est sûr »");
        assertThat(quoted("»Broen er sikker«, sagde hun.")).containsExactly("»Broen er sikker«");
        assertThat(quoted("”Bron är säker”, sade hon.")).containsExactly("”Bron är säker”");
    }

    @Test
    void single_marks_quote_where_no_others_stand_around_them() {
        assertThat(quoted("‘The bridge is safe,’ she said. ‘We checked it.’"))
                .containsExactly("‘The bridge is safe,’", "‘We checked it.’");
        assertThat(quoted("Mayor: 'The bridge is safe'")).containsExactly("'The bridge is safe'");
    }

    @Test
    void apostrophes_quote_nothing() {
        assertThat(quoted("The workers’ union and Brandt’s party won’t agree on the ’90s; it's the owners' fault."))
                .isEmpty();
        assertThat(quoted("'Tis the season, said the workers.")).isEmpty();
        assertThat(quoted("‘It is the workers’ bridge,’ she said.")).containsExactly("‘It is the workers’ bridge,’");
    }

    @Test
    void a_mark_that_is_never_closed_reaches_to_the_end_of_its_sentence() {
        assertThat(quoted("She said: “The bridge is safe. Trains run again.")).containsExactly("“The bridge is safe.");
        assertThat(quoted("“The bridge is safe, she said. “We checked it.”"))
                .containsExactly("“The bridge is safe, she said.", "“We checked it.”");
    }

    @Test
    void a_closing_mark_without_an_opening_one_quotes_nothing() {
        assertThat(quoted("The bridge is safe,” she said. “We checked it.”")).containsExactly("“We checked it.”");
    }

    @Test
    void a_quotation_goes_on_where_the_next_paragraph_opens_with_a_mark() {
        String text = "She said: “The bridge is safe.\n\n“We checked it.”\n\nTrains run again.";
        assertThat(Quotations.of(Article.ofLines(text)).all())
                .extracting(Quotations.Quotation::continues, Quotations.Quotation::continued)
                .containsExactly(tuple(true, false), tuple(false, true));
    }

    @Test
    void an_opening_mark_typed_for_a_closing_one_closes() {
        assertThat(quoted("“It is unusual,“ she said. “Very.”")).containsExactly("“It is unusual,“", "“Very.”");
    }

    @Test
    void inches_and_empty_marks_do_no_harm() {
        assertThat(quoted("A 6\" pipe and \"\" nothing.")).hasSizeLessThanOrEqualTo(1);
        assertThat(quoted("\"")).isEmpty();
        assertThat(quoted("”“")).isEmpty();
    }
}
