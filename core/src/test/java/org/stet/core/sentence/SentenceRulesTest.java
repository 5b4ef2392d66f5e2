package org.stet.core.sentence;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** One text a row, its sentences parted by {@code |}; a bar stands where a space or a line break may. */
class SentenceRulesTest {

    private final SentenceSplitter splitter = new SentenceSplitter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr. and Mrs. Hale met Gen. Ito in St. Brill.|They talked.",
                "J. R. R. Stone wrote it.|A. Hale read it.",
                "See fig. 3 on p. 12, vol. 4.|It is plain.",
                "The drug, e.g. aspirin, costs approx. $3.50 vs. $2.90.|Prices rose 1.5 percent.",
                "She works for Brill Inc. in Ohio.|He works for Stone Ltd.|They never met.",
                "It shut at 5 p.m. on Friday.|It opens at 9 a.m.|Nobody minds.",
                "At 5 p.m. Hale rose to speak.",
                "The U.S. Senate voted.|He left the U.S.|The vote stood.",
                "He bought pears, plums, etc.|Then he left.",
                "The treaty of Jan. 3 was signed in Nov.|It holds.",
                "Version 2.5.1 of tool.example is out.|Write to ada@stone.example.",
                "W.H.S. Koerth painted it.|The J.M. Hubert firm bought it.",
                "He asked why...|Nobody knew.",
                "They waited … and waited.|Then it came.",
                "Is that so?!|It is!|Really."
            })
    void stops_that_end_a_sentence_and_stops_that_do_not(String row) {
        assertSplit(row, "en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She said “It is over. We lost.” and left.|It rained.",
                "“It is over.|We lost,” she said.|It rained.",
                "“Why now?” Hale asked.|Nobody knew.",
                "He called it “a scandal.”|She did not.",
                "\"It is over.\"|\"Is it?\"|She left.",
                "(He was late.)|She was not.",
                "The bill (it is short!) passed.|It is law.",
                "The river rose.[3]|The bridge held.[4][5]",
                "“We shall appeal.|We shall win,” the minister said."
            })
    void quotations_and_brackets(String row) {
        assertSplit(row, "en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GENEVA (Wire) -|The talks failed on Monday.|Nobody was surprised.",
                "PORT BRILL, March 3 (Wire) —|Two ships collided.",
                "(XYZ)|The talks failed.",
                "Dear Ms. Stone,|The invoice is attached.|Best regards,|Bo Hale",
                "Ada Stone|01/02/2003 04:05 PM|Will you come?",
                "\"Stone, Ada\" <ada@stone.example>|01/02/2003 04:05 PM|Will you come?",
                "From: Ada Stone|To: Bo Hale|Subject: The bridge",
                "The bridge is shut.|https://one.example/a.html|https://one.example/b.html",
                "It went well :-)|Nobody fell.",
                "The end of it.|*****|Another story begins.",
                "-----Original Message-----|From: Ada Stone|Sent: Monday",
                "1) Open the gate.|2) Close it.",
                "• Bread|• Milk"
            })
    void layout_that_ends_a_sentence_without_a_stop(String row) {
        assertSplit(row, "en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i saw it today.|it was far away.|why would anyone go?|nobody knows.",
                "great place!!|will come again.",
                "The soup was cold.|no salt either.",
                "Yahoo! and its rivals grew.",
                "Prof.Hale met Gov.Ito.",
                "The firm sells eggs, milk, etc. to shops.",
                "He wrote it in the voc. ed. class."
            })
    void small_letters_behind_a_stop(String row) {
        assertSplit(row, "en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It went round the world.|Today it is forgotten.",
                "Is that so?|yes it is.",
                "It is far away....|Nobody goes there.",
                "The road is shut.|the other is open."
            })
    void a_space_is_missing_behind_a_stop(String row) {
        assertThat(splitAll(row.replace("|", ""), "en")).containsExactly(row.split("\\|"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void single_line_breaks(String text, List<String> sentences) {
        assertThat(splitAll(text, "en")).isEqualTo(sentences);
    }

    static Stream<Arguments> lines() {
        String wide =
                "The council closed the bridge on Friday because its piers had moved, and it will stay closed until the "
                        + "engineers have measured every one of them.";
        return Stream.of(
                row("Bridge closes\n" + wide + "\n" + wide, "Bridge closes", wide, wide),
                row(
                        "Bridge closes\r\nThe council closed the bridge\r\non Friday. It opens in the\r\nmonth of May.",
                        "Bridge closes",
                        "The council closed the bridge\r\non Friday.",
                        "It opens in the\r\nmonth of May."),
                row("bread\nfresh milk\neggs", "bread", "fresh milk", "eggs"),
                row("The talks with the\nBrill council failed.", "The talks with the\nBrill council failed."),
                row("One line.\u2028Another line.\u2029A third", "One line.", "Another line.", "A third"));
    }

    private static Arguments row(String text, String... sentences) {
        return Arguments.of(text, List.of(sentences));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "de: Am 3. Oktober kam Dr. Stein, d.h. zu spät.|Er ging um 12 Uhr.|Das war z.B. gestern.",
                "de-AT: Sie sagte: „Es ist aus. Wir gehen.“ und ging.|Es regnete.",
                "de: Es war im 19. Jahrhundert.|Die Firma Stein & Co. KG baute Brücken usw.|Niemand zahlte.",
                "fr: M. Pierre a dit « Non. Jamais. » et il est parti.|Mme Roche, p. ex. hier, est restée.",
                "es: El Sr. Piedra llegó.|¿Por qué?|¡Nadie lo sabe!|Vive en EE.UU.|No volverá.",
                "it: Il sig. Sasso è arrivato, cfr. pag. 3.|Comprò pane, latte, ecc.|Poi partì.",
                "pt-BR: O Sr. Pedra chegou às 5.|A Dra. Rocha ficou.",
                "nl: Dhr. Steen kwam o.a. gisteren.|Hij kocht brood, melk enz.|Daarna ging hij.",
                "sv: Dr. Sten kom bl.a. i går.|Han köpte bröd osv.|Sedan gick han.",
                "da: Den 3. oktober kom hr. Sten.|Han blev f.eks. ikke.",
                "no: Hun kom kl. 5 den 3. mai.|Han ble f.eks. ikke.",
                "fi: Hän tuli esim. eilen.|Kello oli 5.",
                "pl: Dr. Kamień przyszedł, tzn. wczoraj.|Kupił chleb itd.|Potem wyszedł.",
                "cs: Přišel např. Kámen 3. října.|Koupil chléb atd.|Pak odešel.",
                "ru: В 2020 г. он жил на ул. Камня.|Он купил хлеб и т.д.|Потом ушёл.",
                "uk: Він жив на вул. Каменя.|Потім пішов.",
                "hi: यह पुल बंद है।|कल खुलेगा।",
                "ar: هل هذا صحيح؟|نعم.",
                "tr: Köprü kapalı.|Yarın açılacak.",
                "not a tag: It is shut.|It opens in May."
            })
    void other_languages(String row) {
        int colon = row.indexOf(": ");
        assertSplit(row.substring(colon + 2), row.substring(0, colon));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "ja"})
    void scripts_without_spaces(String language) {
        assertThat(splitAll("桥已关闭。明天开放！真的吗？", language)).containsExactly("桥已关闭。", "明天开放！", "真的吗？");
    }

    private void assertSplit(String row, String language) {
        assertThat(splitAll(row.replace('|', ' '), language)).containsExactly(row.split("\\|"));
    }

    private List<String> splitAll(String text, String language) {
        return splitter.split(text, language).stream()
                .map(span -> span.of(text))
                .toList();
    }
}
