package org.stet.core.language.french;

import org.stet.core.language.WordLists;
import org.stet.core.language.lexical.LexicalLanguage;
import org.stet.core.language.lexical.LexicalParts;
import org.stet.core.language.lexical.word.Lexicon;
import org.stet.core.language.lexical.word.RomanceNounPhrases;

/** French, by word lists and grammar. */
public final class FrenchParts extends LexicalLanguage {

    /** French. */
    public FrenchParts() {
        super("fr");
    }

    /** Made at the first article. */
    private static final class Shipped {
        private static final LexicalParts PARTS = read();

        private static LexicalParts read() {
            Lexicon lexicon = Lexicon.read("french/words", false);
            return new LexicalParts(lexicon, new RomanceNounPhrases(lexicon), WordLists.read("french/values"), false);
        }
    }

    @Override
    protected LexicalParts parts() {
        return Shipped.PARTS;
    }
}
