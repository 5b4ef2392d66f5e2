package org.stet.core.language.spanish;

import org.stet.core.language.WordLists;
import org.stet.core.language.lexical.LexicalLanguage;
import org.stet.core.language.lexical.LexicalParts;
import org.stet.core.language.lexical.word.Lexicon;
import org.stet.core.language.lexical.word.RomanceNounPhrases;

/** Spanish, by word lists and grammar. */
public final class SpanishParts extends LexicalLanguage {

    /** Spanish. */
    public SpanishParts() {
        super("es");
    }

    /** Made at the first article. */
    private static final class Shipped {
        private static final LexicalParts PARTS = read();

        private static LexicalParts read() {
            Lexicon lexicon = Lexicon.read("spanish/words", false);
            return new LexicalParts(lexicon, new RomanceNounPhrases(lexicon), WordLists.read("spanish/values"), false);
        }
    }

    @Override
    protected LexicalParts parts() {
        return Shipped.PARTS;
    }
}
