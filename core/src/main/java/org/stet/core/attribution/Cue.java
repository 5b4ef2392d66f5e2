package org.stet.core.attribution;

/**
 * The words that attribute, found in a sentence.
 *
 * @param verb the place of the verb
 * @param from the first token of the cue: auxiliaries and adverbs belong to it
 * @param to the place after its last token: particles belong to it
 * @param lexical what the verb can take
 * @param shape how the verb stands
 */
record Cue(int verb, int from, int to, CueLexicon.Verb lexical, Shape shape) {

    /** How the verb of a cue stands. */
    enum Shape {
        /** "said", "has said". */
        FINITE,
        /** "saying". */
        GERUND,
        /** "to say". */
        INFINITIVE,
        /** "was asked". */
        PASSIVE
    }

    Cue extendedTo(int end) {
        return new Cue(verb, from, end, lexical, shape);
    }
}
