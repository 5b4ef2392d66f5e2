package org.stet.core.language.english.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.article.Paragraph;
import org.stet.core.attribution.ChainLink;
import org.stet.core.language.AttributionFinder;
import org.stet.core.language.SplitArticle;
import org.stet.core.language.english.attribution.EnglishAttributions;
import org.stet.core.statement.DateMention;
import org.stet.core.statement.HeadlineFinding;
import org.stet.core.statement.PlaceMention;
import org.stet.core.statement.Quantity;
import org.stet.core.statement.SpeechAct;
import org.stet.core.statement.Statement;
import org.stet.core.text.Span;

import static org.assertj.core.api.Assertions.assertThat;

class EnglishStatementsTest {

    private static final AttributionFinder FINDER = EnglishAttributions.fast();

    private static SplitArticle article(String title, String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                paragraphs.add(new Paragraph(Paragraph.Kind.TEXT, new Span(start, start + line.length())));
            }
            start += line.length() + 1;
        }
        Metadata metadata = new Metadata(
                Optional.of(title),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2023, 5, 10)),
                Optional.empty(),
                Optional.of("en"),
                Optional.empty());
        Article article = new Article(text, paragraphs, metadata);
        return SplitArticle.of(article);
    }

    private static List<Statement> statements(String text) {
        SplitArticle article = article("Harbour", text);
        return new EnglishStatements().read(article, FINDER.find(article));
    }

    private static List<String> wordings(String text) {
        return statements(text).stream().map(Statement::wording).toList();
    }

    private static List<HeadlineFinding.Kind> headline(String title, String text) {
        SplitArticle article = article(title, text);
        List<Statement> statements = new EnglishStatements().read(article, FINDER.find(article));
        return HeadlineComparison.of(article, statements).stream()
                .map(HeadlineFinding::kind)
                .toList();
    }

    @Test
    void what_people_who_are_counted_say_is_what_the_poll_found() {
        assertThat(statements("The Harbour College poll asked 900 drivers.\n"
                        + "Nineteen percent of drivers said that they distrust the firm."))
                .last()
                .satisfies(statement -> {
                    assertThat(statement.wording()).contains("Nineteen percent of drivers");
                    assertThat(statement.attribution().orElseThrow().chain())
                            .extracting(ChainLink::name)
                            .containsExactly("The Harbour College poll");
                });
    }

    @Test
    void what_somebody_may_say_is_not_said() {
        assertThat(statements("The state cut 40 posts in 2023, whatever the minister may tell you."))
                .allMatch(statement -> statement.attribution().isEmpty());
    }

    @Test
    void two_things_that_one_subject_did_are_two_claims() {
        assertThat(wordings("The council closed the bridge and sold the old quay to a shipping company."))
                .containsExactly(
                        "The council closed the bridge.", "The council sold the old quay to a shipping company.");
    }

    @Test
    void what_two_subjects_did_is_two_claims() {
        assertThat(wordings("The council closed the bridge, and the port was sold to a shipping company."))
                .containsExactly("The council closed the bridge.", "The port was sold to a shipping company.");
    }

    @Test
    void auxiliaries_go_with_the_shared_subject() {
        assertThat(wordings("The mayor had signed the contract and hidden the letters from the auditors."))
                .containsExactly(
                        "The mayor had signed the contract.", "The mayor had hidden the letters from the auditors.");
    }

    @Test
    void two_verbs_with_one_object_stay_together() {
        assertThat(wordings("The council repaired and painted the bridge.")).hasSize(1);
        assertThat(wordings("The council plans to repair the bridge and paint the railings."))
                .hasSize(1);
    }

    @Test
    void a_clause_with_which_becomes_a_claim_of_its_own() {
        assertThat(wordings("The bridge, which was built in 1931, carries 4,000 lorries a day."))
                .containsExactly("The bridge carries 4,000 lorries a day.", "The bridge was built in 1931.");
    }

    @Test
    void what_the_article_states_beside_a_statement_is_a_claim_of_its_own() {
        assertThat(wordings("A judge in Karsten rejected the motion of the two newspapers on Friday, saying the files"
                        + " were private."))
                .anyMatch(each -> each.startsWith("A judge in Karsten rejected the motion of the two newspapers"))
                .contains("The files were private.");
        assertThat(wordings("The senator returned 43,100 crowns last year after the Courier reported that the donors"
                        + " lived abroad."))
                .containsExactly("The donors lived abroad.", "The senator returned 43,100 crowns in 2022.");
        assertThat(wordings("While the harbour office said the visit was routine, the minister did not meet the"
                        + " dockers in the port."))
                .contains("The minister did not meet the dockers in the port.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council agreed to impose further limits on the trawlers of Karsten.",
                "The decision breaks with resolutions declaring the piers to be illegal in the old harbour.",
                "The police did not estimate how many people stood on the quay."
            })
    void what_is_no_clause_is_not_taken_out_of_its_sentence(String sentence) {
        assertThat(wordings(sentence)).containsExactly(sentence);
    }

    @Test
    void what_follows_after_or_although_is_a_claim_of_its_own() {
        assertThat(wordings("The mayor was dismissed on Monday as head of the port, even though the council had"
                        + " praised the new quay."))
                .contains("The council had praised the new quay.");
        assertThat(wordings("After the founder left the company in October, the bank bought 400 ships."))
                .hasSize(2)
                .contains("The bank bought 400 ships.");
    }

    @Test
    void what_goes_with_a_clause_becomes_a_sentence() {
        assertThat(wordings("The casinos won less in October, with revenue dipping 1.3 percent."))
                .containsExactly("The casinos won less in October 2022.", "Revenue was dipping 1.3 percent.");
        assertThat(wordings("The robot drew blood in the trial, with a success rate of 87 percent."))
                .containsExactly("The robot drew blood in the trial.", "The robot had a success rate of 87 percent.");
        assertThat(wordings("The mayor opened the new quay, with a smile on the face."))
                .hasSize(1);
    }

    @Test
    void what_a_figure_went_down_from_is_a_claim_of_its_own() {
        assertThat(wordings("The rate averaged 5.7 percent, down from 6.2 percent a year earlier."))
                .containsExactly(
                        "The rate averaged 5.7 percent.", "The rate was down from 6.2 percent a year earlier.");
        assertThat(wordings("The dealers sold 3,400 boats, up 4 percent from the year before."))
                .hasSize(1);
    }

    @Test
    void three_things_that_one_subject_did_are_three_claims() {
        assertThat(wordings("The delay can increase the price of a ticket, requires more staff and costs the port"
                        + " 4,000 crowns."))
                .containsExactly(
                        "The delay can increase the price of a ticket.",
                        "The delay requires more staff.",
                        "The delay costs the port 4,000 crowns.");
        assertThat(wordings("The governor, who grew up in Karsten and has led the port since 2010, lost the vote."))
                .contains("The governor grew up in Karsten.");
    }

    @Test
    void a_quotation_within_a_sentence_stays_together() {
        assertThat(wordings("The mayor closed the bridge, and she saw “their love of ships, and nets” there."))
                .contains("The mayor closed the bridge.")
                .anyMatch(each -> each.contains("“their love of ships, and nets”"));
    }

    @Test
    void he_at_the_beginning_is_whoever_the_sentence_before_began_with() {
        assertThat(wordings(
                        "Carl Hesk, who led the southern pier for nine years, replaced Tom Brandt on Monday. He was dismissed by the"
                                + " council in 2018."))
                .contains("Carl Hesk was dismissed by the council in 2018.");
    }

    @Test
    void the_bank_is_the_company_that_the_article_is_about() {
        assertThat(wordings("Norsund Calder employees opened 2,000 accounts. The council fined Norsund Calder in"
                        + " March. In May, Norsund Calder closed 12 branches. The board of the port met the bank in"
                        + " June."))
                .anyMatch(each -> each.startsWith("The board of the port met Norsund Calder in June"));
    }

    @Test
    void a_body_whose_office_somebody_holds_is_we() {
        assertThat(wordings("“Puffin House has been a volunteer group since 1999,” says Puffin House Volunteer"
                        + " Coordinator Bonnie Yorke, adding, “We operate solely on 40 donations a day.”"))
                .contains("Puffin House operates solely on 40 donations a day.");
    }

    @Test
    void which_behind_a_place_means_the_place() {
        assertThat(wordings("The telescope saw plumes that came from Calder, which is thought to hide a salty ocean."))
                .contains("Calder is thought to hide a salty ocean.");
    }

    @Test
    void an_apposition_with_a_figure_becomes_a_claim_of_its_own() {
        assertThat(wordings("Norsund Lines, a company with 4,000 employees, closed its office in Karsten."))
                .containsExactly(
                        "Norsund Lines closed its office in Karsten.",
                        "Norsund Lines is a company with 4,000 employees.");
    }

    @Test
    void the_span_stays_verbatim_where_the_wording_is_resolved() {
        String text = "Mayor Ilse Brandt opened the bridge. She had promised it in 2019.";
        Statement second = statements(text).get(1);
        assertThat(second.wording()).isEqualTo("Ilse Brandt had promised it in 2019.");
        assertThat(second.cover().of(text)).isEqualTo("She had promised it in 2019");
    }

    @Test
    void a_pronoun_that_may_mean_two_people_stays() {
        assertThat(wordings("Karl Lind met Jonas Beck in the harbour. He had lost 40,000 euros."))
                .last()
                .isEqualTo("He had lost 40,000 euros.");
    }

    @Test
    void a_short_name_and_a_role_are_named_in_full() {
        assertThat(wordings("Mayor Ilse Brandt opened the bridge.\n\nBrandt earned 90,000 euros in 2022."))
                .last()
                .isEqualTo("Ilse Brandt earned 90,000 euros in 2022.");
        assertThat(wordings("The ferry operator Sundline sold three ships.\n\nThe company employs 340 people."))
                .last()
                .isEqualTo("Sundline employs 340 people.");
    }

    @Test
    void days_are_resolved_against_the_day_of_publication() {
        assertThat(wordings(
                        "The bridge collapsed on Sunday. The new one will open on Friday. It was repaired last year."))
                .containsExactly(
                        "The bridge collapsed on Sunday, 7 May 2023.",
                        "The new one will open on Friday, 12 May 2023.",
                        "It was repaired in 2022.");
    }

    @Test
    void a_day_of_which_nothing_tells_the_week_stays() {
        assertThat(wordings("The mayor plans to meet the union on Friday."))
                .containsExactly("The mayor plans to meet the union on Friday.");
    }

    @Test
    void figures_times_and_places_are_normalised() {
        Statement statement = statements("At least 1.4 million people left Syria for Turkey in March 2014.")
                .get(0);
        assertThat(statement.quantities()).singleElement().satisfies(quantity -> {
            assertThat(quantity.value()).isEqualByComparingTo("1400000");
            assertThat(quantity.unit()).isEqualTo("people");
            assertThat(quantity.bound()).isEqualTo(Quantity.Bound.AT_LEAST);
        });
        assertThat(statement.dates()).extracting(DateMention::iso).containsExactly("2014-03");
        assertThat(statement.places()).extracting(PlaceMention::country).containsExactly("SY", "TR");
    }

    @Test
    void shares_money_and_ranges_are_figures() {
        assertThat(statements("Two thirds of them paid between 300 and 400 euros, $3bn in all, 20 percent more.")
                        .get(0)
                        .quantities())
                .extracting(each -> each.value().toPlainString() + " " + each.unit())
                .containsExactly("66.7 %", "300 EUR", "3000000000 USD", "20 %");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            61 000 passengers               | 61000 passengers
            61\u00a0000 passengers         | 61000 passengers
            1,00,000 passengers             | 100000 passengers
            2.5 lakh passengers             | 250000 passengers
            3 crore passengers              | 30000000 passengers
            3 hundred thousand passengers   | 300000 passengers
            two hundred thousand passengers | 200000 passengers
            a hundred thousand passengers   | 100000 passengers
            one hundred and twenty dogs     | 120 dogs
            two thousand five hundred dogs  | 2500 dogs
            half a million passengers       | 500000 passengers
            a quarter of a million voters   | 250000 voters
            one and a half million voters   | 1500000 voters
            1½ million voters               | 1500000 voters
            half a dozen voters             | 6 voters
            a half-dozen voters             | 6 voters
            half of the voters              | 50 %
            a third of the voters           | 33.3 %
            four in 10 voters               | 40 %
            eight in 10 Karsten voters      | 80 %
            nine of 10 limes                | 90 %
            $4 of every $5                  | 80 %
            only one toilet                 | 1 toilet
            talks for up to an hour         | 1 hour
            pages of 75kb                   | 75 kb
            half an hour                    | 0.5 hour
            a quarter percentage point more | 0.25 percentage points
            1.4 °C more                     | 1.4 °C
            24,000 more yes votes           | 24000 votes
            """)
    void numbers_are_read_as_they_are_written(String words, String figure) {
        assertThat(statements("The ferry of Karsten had " + words + ".").get(0).quantities())
                .extracting(each -> each.value().toPlainString() + " " + each.unit())
                .containsExactly(figure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Karsten lost by 117-95 to Lindholm.",
                "Karsten has gone 14-2 in Lindholm.",
                "No. 14 of Karsten met Lindholm.",
                "Karsten voted for Proposition 4.",
                "The council of Karsten passed Bill 10.",
                "The mayor of Karsten got a Section 8 flat.",
                "Karsten made many 3-pointers.",
                "The trial in Karsten was on 25 March.",
                "The mayor of Karsten left at 4:30 a.m. for the rally.",
                "The mayor of Karsten lives at 2134 Lindholm Place.",
                "The coach of Karsten stays for the 2022/23 season.",
            })
    void scores_and_the_numbers_of_things_are_no_figures(String words) {
        assertThat(statements(words).get(0).quantities()).isEmpty();
    }

    private static List<String> said(String text) {
        return statements(text).stream()
                .filter(statement -> !statement.act().addressesSomebody())
                .map(statement -> statement
                                .attribution()
                                .map(each -> String.join(
                                        " < ",
                                        each.chain().stream()
                                                .map(ChainLink::name)
                                                .toList()))
                                .orElse("")
                        + ": " + statement.wording())
                .toList();
    }

    @Test
    void whoever_a_label_names_says_the_whole_turn() {
        assertThat(said("""
                        The debate took place on Monday.
                        JUNE PALLISTER: Let us begin with rents.
                        OWEN KI-ARD, SENATOR: Rents in Karsten rose by 30 percent. The city built only 40 flats.
                        JUNE PALLISTER: The city says it built 900 flats.
                        OWEN: At least 25 jobs were lost."""))
                .contains(
                        "Owen Ki-Ard: Rents in Karsten rose by 30 percent.",
                        "Owen Ki-Ard: The city built only 40 flats.",
                        "Owen Ki-Ard: At least 25 jobs were lost.");
    }

    @Test
    void answers_are_those_of_the_person_who_is_asked() {
        assertThat(said("""
                        Mara Quill, the head of Norvane Ferries, met reporters on Friday.
                        Q: How many complaints did you receive?
                        A: The firm had 412 complaints in 2022. A lawyer led the inquiry."""))
                .contains("Mara Quill: The firm had 412 complaints in 2022.", "Mara Quill: A lawyer led the inquiry.");
    }

    @Test
    void heads_of_paragraphs_are_no_part_of_a_claim_and_what_is_checked_is_not_said_by_the_checker() {
        assertThat(said("""
                        CLAIM: The agency of Norvane sank two boats in March.
                        THE PAPER’S ASSESSMENT: False. The agency has no boats in Karsten.
                        BOTTOM LINE: Karsten won two of the games in Lindholm."""))
                .containsExactly(
                        "Those whom the article checks: The agency of Norvane sank two boats in March 2023.",
                        ": False.",
                        ": The agency of Norvane has no boats in Karsten.",
                        ": Karsten won two of the games in Lindholm.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mara Quill2 March 2024 21:02",
                "Staff can be reached at 202-555-0147.",
                "Related video: Closing arguments heard in the bid to remove the clerk",
                "News date : 04/21/2022 Category : Press Releases",
                "The Norvane Wire created this story using technology provided by Datascribe.",
                "This is part of the paper’s effort to address misleading information.",
            })
    void what_a_publisher_says_of_its_page_is_no_statement(String line) {
        assertThat(statements(line))
                .allSatisfy(statement -> assertThat(statement.act()).isEqualTo(SpeechAct.INSTRUCTION));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Harl won the primary in Karsten, taking all 39 delegates. | Harl won the primary in Karsten. | Harl was taking all 39 delegates.
            While Karsten lost 40 jobs, Lindholm gained 12 jobs. | Karsten lost 40 jobs. | Lindholm gained 12 jobs.
            The ferry carried 900 people, though the pier was closed in May. | The ferry carried 900 people. | The pier was closed in May.
            The mayor is a convicted felon and possessed a loaded gun. | The mayor is a convicted felon. | The mayor possessed a loaded gun.
            After its head, Ada Rook, left the town, the fund, its owner, sold 40 ships. | Its head, Ada Rook, left the town. | The fund, its owner, sold 40 ships.
            The mayor spent a day in Karsten, where the council opened a bridge. | The mayor spent a day in Karsten. | The council opened a bridge.
            The union, which in 2021 imposed a fine, left Karsten. | The union left Karsten. | The union in 2021 imposed a fine.
            Ships pass the Karsten Sea, which is home to oil, gas and fish. | Ships pass the Karsten Sea. | The Karsten Sea is home to oil, gas and fish.
            """)
    void what_is_told_besides_is_a_claim_of_its_own(String text, String first, String second) {
        assertThat(statements(text))
                .extracting(Statement::wording)
                .map(wording -> wording.replace("May 2022", "May").replace("May 2023", "May"))
                .containsExactly(first, second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The device could help the clinic of Karsten, preventing needless pain.",
                "The storm closed the pier of Karsten, leaving 900 people without a ferry.",
                "The clinic of Karsten has rules for inducing sleep, keeping patients still.",
            })
    void a_participle_that_may_mean_something_else_stays_with_its_clause(String text) {
        assertThat(statements(text)).hasSize(1);
    }

    @Test
    void a_last_night_train_did_not_run_last_night() {
        assertThat(statements("Transrail of Karsten lost its last night train in 2009.")
                        .get(0)
                        .dates())
                .extracting(DateMention::iso)
                .containsExactly("2009");
    }

    /** The article is of 10 May 2023, a Wednesday. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Last week, the mayor closed 4 piers in Karsten.              | 2023-05-01/2023-05-07
            In March, the mayor closed 4 piers in Karsten.               | 2023-03
            In 2017, the mayor closed 4 piers in Karsten.                | 2017
            The mayor of Karsten was released Tuesday in Lindholm.       | 2023-05-09
            The mayor of Karsten left during Monday’s debate.            | 2023-05-08
            The mayor of Karsten was shot last night in Lindholm.        | 2023-05-09
            The pledge of Karsten was signed last September.             | 2022-09
            The mayor won the vote on Tuesday this week in Karsten.      | 2023-05-09
            Rents in Karsten stayed below 900 crowns for all of January. | 2023-01
            The law followed from Karsten passing a tax bill in March.   | 2023-03
            The trial is scheduled for six weeks from 25 June in Karsten. | 2023-06-25
            The sea at Karsten is warmer than it was in the 1800s.       | 1800-01-01/1899-12-31
            The court in Karsten upheld the 2014 law on the harbour.     | 2014
            The mayor recalled the March 25 call to Karsten.             | 2023-03-25
            The mayor recalled a key March meeting in Karsten.           | 2023-03
            The head of Karsten didn't see the mayor on Tuesday.         | 2023-05-09
            The union of Karsten had set a deadline of Tuesday.          | 2023-05-09
            """)
    void times_are_read_as_news_writes_them(String words, String iso) {
        assertThat(statements(words).get(0).dates())
                .extracting(DateMention::iso)
                .containsExactly(iso);
    }

    @Test
    void what_stands_behind_a_figure_can_make_it_a_bound() {
        assertThat(statements("The limit of Karsten is $766,550 or less.")
                        .get(0)
                        .quantities())
                .extracting(Quantity::bound)
                .containsExactly(Quantity.Bound.AT_MOST);
    }

    @Test
    void questions_and_instructions_are_told_from_statements() {
        assertThat(statements("Who repaired the cranes? Click here for more photos of the harbour. It will rain."))
                .extracting(Statement::act)
                .containsExactly(SpeechAct.QUESTION, SpeechAct.INSTRUCTION, SpeechAct.PREDICTION);
    }

    @Test
    void a_headline_with_a_figure_or_a_name_of_its_own_is_reported() {
        String body = "The council closed 14 bridges in Karsten in 2022, the council said.";
        assertThat(headline("Council closes 40 bridges", body)).containsExactly(HeadlineFinding.Kind.FIGURE);
        assertThat(headline("Fourteen bridges in Lindholm are closed", body))
                .containsExactly(HeadlineFinding.Kind.NAME);
        assertThat(headline("Council closes 14 bridges, officials say", body)).isEmpty();
    }

    @Test
    void a_headline_that_drops_the_hedge_or_denies_the_body_is_reported() {
        assertThat(headline("Mayor sold old quay to brother", "The mayor reportedly sold the old quay to his brother."))
                .containsExactly(HeadlineFinding.Kind.CERTAINTY);
        assertThat(headline("Mayor never sold the old quay", "The mayor sold the old quay in 2019."))
                .containsExactly(HeadlineFinding.Kind.NEGATION);
        assertThat(headline(
                        "Mayor sold old quay to brother",
                        "The mayor had sold the old quay to his brother, two sources said."))
                .containsExactly(HeadlineFinding.Kind.ATTRIBUTION);
    }

    @Test
    void words_between_two_pieces_of_what_is_said_stay() {
        assertThat(wordings(
                        "The survey found that one in four voters (24%) think the town does well – a key question in the"
                                + " vote – and more than twice as many said that the mayor had hurt them."))
                .noneMatch(wording -> wording.contains("does well the mayor"));
    }

    @Test
    void a_preface_is_no_part_of_a_claim() {
        assertThat(wordings("The evidence is stark: October 2023 was the warmest October ever measured."))
                .containsExactly("October 2023 was the warmest October ever measured.");
        assertThat(wordings("(In fact, the names of all 300 clerks had been given to the ministry.)"))
                .containsExactly("The names of all 300 clerks had been given to the ministry.");
    }
}
