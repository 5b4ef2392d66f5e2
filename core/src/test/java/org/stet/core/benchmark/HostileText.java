package org.stet.core.benchmark;

import java.util.Optional;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.article.reader.ArticleReader;

/**
 * Texts that have been found to make a reader slow, as long as one likes; each states one claim in its first paragraph, so
 * that it can be seen to be answered.
 */
public enum HostileText {

    /** One word. */
    LONG_WORD("a"),
    /** One number. */
    DIGITS("1"),
    /** Many numbers. */
    NUMBERS("1 "),
    /** Names of one letter, as one name without end. */
    LETTERS("A "),
    /** Names, as one name without end. */
    NAMES("Aa "),
    /** Sentences without words. */
    STOPS(". "),
    /** Brackets that never close. */
    BRACKETS("("),
    /** Quotations in quotations that never close. */
    QUOTATIONS("“a "),
    /** A list of names. */
    COMMAS("Ann, "),
    /** A line each. */
    LINES("Ann said so.\n"),
    /** Words joined without end. */
    HYPHENS("a-"),
    /** People who say what others say. */
    SPEAKERS("Ann, who said that Bob told Cid, "),
    /** Pronouns without anybody whom they can mean. */
    PRONOUNS("He said she paid. "),
    /** Shares, ranges and amounts. */
    FIGURES("5% of 1,000.5-2,000 or $3m "),
    /** Full stops that end nothing. */
    ABBREVIATIONS("U.S. Mr. Dr. "),
    /** Elements in elements that never close. */
    ELEMENTS("<div>") {
        @Override
        public Article article(int characters) {
            return READER.readPage(
                    "<html lang=en><p>" + CLAIM + "</p>" + text(characters - CLAIM.length()), Optional.empty());
        }
    },
    /** An ordinary report in which everybody and everything is new. */
    PROSE("") {
        @Override
        String text(int characters) {
            StringBuilder prose = new StringBuilder();
            for (int i = 1; prose.length() < characters; i++) {
                String name = name(i);
                prose.append("Mayor ").append(name).append(" Van").append(name.toLowerCase());
                prose.append(" said on Tuesday that ")
                        .append(name)
                        .append(" Steel had spent ")
                        .append(i);
                prose.append(" million crowns on ").append(name.toLowerCase()).append(" roads. She told her council");
                prose.append(" that the company would not stop.").append(i % 4 == 0 ? "\n\n" : " ");
            }
            return prose.substring(0, characters);
        }

        private static String name(int number) {
            StringBuilder name = new StringBuilder();
            for (int rest = number; rest > 0; rest /= 26) {
                name.append((char) ('a' + rest % 26));
            }
            name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
            return name.append("son").toString();
        }
    };

    /** What each of them states. */
    public static final String CLAIM = "The council spent 5 million crowns in 2020.";

    private static final ArticleReader READER = new ArticleReader();

    private final String unit;

    HostileText(String unit) {
        this.unit = unit;
    }

    /** An article of so many characters, the claim among them; a page of a few more. */
    public Article article(int characters) {
        String first = CLAIM + "\n\n";
        return READER.readText(first + text(characters - first.length()), Metadata.NONE);
    }

    String text(int characters) {
        return unit.repeat(characters / unit.length() + 1).substring(0, characters);
    }
}
