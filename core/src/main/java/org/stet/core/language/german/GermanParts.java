package org.stet.core.language.german;

import org.stet.core.language.WordLists;
import org.stet.core.language.lexical.LexicalLanguage;
import org.stet.core.language.lexical.LexicalParts;
import org.stet.core.language.lexical.word.Lexicon;

/** German, by word lists and grammar. */
public final class GermanParts extends LexicalLanguage {

    /** German. */
    public GermanParts() {
        super("de");
    }

    /** Made at the first article. */
    private static final class Shipped {
        private static final LexicalParts PARTS = read();

        private static LexicalParts read() {
            Lexicon lexicon = Lexicon.read("german/words", true);
            return new LexicalParts(lexicon, new GermanNounPhrases(lexicon), WordLists.read("german/values"), true);
        }
    }

    @Override
    protected LexicalParts parts() {
        return Shipped.PARTS;
    }
}
