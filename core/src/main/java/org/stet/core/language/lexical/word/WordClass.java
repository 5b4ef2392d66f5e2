package org.stet.core.language.lexical.word;

import java.util.Locale;

/** The word lists that each language brings; a list may be empty where the language has no such words. */
public enum WordClass {
    /** "the", "a", "several". */
    DETERMINERS,
    /** Small words inside the names of people: "von", "de la". */
    PARTICLES,
    /** Third persons that can be a source. */
    PRONOUNS,
    /** "I", "we", "our". */
    FIRST_PERSON,
    /** Pronouns that stand for one person and seldom for anything else. */
    ONE_PERSON,
    /** Adverbs at the beginning that join a sentence to the one before. */
    CONNECTIVES,
    /** With which somebody who is quoted indirectly speaks of themselves alone: "man habe …". */
    ITSELF,
    /** Words that point back at the beginning of a sentence: "this", "the company". */
    POINTING,
    /** Forms of verbs of speech that have a subject. */
    SPEECH,
    /** Participles of verbs of speech. */
    PARTICIPLES,
    /** What makes a tense with a participle. */
    AUXILIARIES,
    /** Those that make of the whole sentence what is said, with or without a clause: "rechnet" of "rechnet mit Verlusten". */
    REPORTING,
    /** Verbs of speech in two parts, which a plus joins: "teilte+mit". */
    SEPARABLE,
    /** What stands before a source: "according to"; several words are joined by _. */
    BEFORE_SOURCE,
    /** Words for what somebody says: "the words of". */
    SAYINGS,
    /** What stands behind a source: "zufolge". */
    BEHIND_SOURCE,
    /** The same, and before a source, where a word for what somebody says goes with it: "nach Angaben von". */
    BESIDE_SAYING,
    /** "so" of "…, so the minister". */
    SO,
    /** "as" of "as the minister said". */
    AS,
    /** What points to the sentence before: "Dies" of "Dies sagte X". */
    THIS,
    /** Says that a sentence is from the source before: "demnach". */
    THEREFORE,
    /** What opens a subordinate clause that is not said: "while". */
    SUBORDINATE,
    /** What opens a relative clause: "who". */
    RELATIVE,
    /** Articles with which no subject begins. */
    OBLIQUE,
    /** "own" of "by her own account". */
    OWN,
    /** What opens a clause that is said: "that", "whether". */
    THAT,
    /** Where a noun phrase ends. */
    STOPS,
    /** What may stand between a source and its verb. */
    ADVERBS,
    /** With what a phrase begins that is no subject. */
    PREPOSITIONS,
    /** What joins a noun to the noun before: "of". */
    OF,
    /** "and" between two clauses. */
    AND,
    /** What adds a clause behind a comma to one that stands alone without it: "which means", "while". */
    ADDING,
    /** Verbs with a subject that show that a clause is one. */
    FINITE,
    /** Verbs in the mood of reported speech. */
    REPORTED_MOOD,
    /** The same mood in forms that stand elsewhere too. */
    PERHAPS_REPORTED_MOOD,
    /** Forms of address: "Mr". */
    TITLES,
    /** Who speaks for others. */
    SPOKESPEOPLE,
    /** What people are: "lawyer", "professor". */
    ROLES,
    /** Authorities, states and office holders. */
    OFFICIALS,
    /** Companies, parties, unions. */
    ORGANISATIONS,
    /** Newspapers, broadcasters, agencies. */
    PUBLICATIONS,
    /** Studies, reports, data. */
    DOCUMENTS,
    /** People who are not named. */
    ANONYMOUS,
    /** Words that leave a statement open. */
    HEDGES,
    /** Words of judgement. */
    OPINION,
    /** Words of cause. */
    CAUSES,
    /** Words that compare. */
    COMPARISON,
    /** Words that say what will be. */
    FUTURE,
    /** Words that tell the reader to do something. */
    INSTRUCTION,
    /** Beginnings of lines in which a publisher speaks of its page. */
    HOUSEKEEPING,
    /** Words that deny. */
    NEGATIONS,
    /** Words that say too little to be compared. */
    SMALL;

    /** The name of the list in the file. */
    String list() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
