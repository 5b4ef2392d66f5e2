package org.stet.core.language.lexical.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.stet.core.attribution.Quotations;
import org.stet.core.attribution.Quotations.Quotation;
import org.stet.core.language.lexical.word.Lexicon;
import org.stet.core.language.lexical.word.NounPhrases;
import org.stet.core.language.lexical.word.Word;
import org.stet.core.language.lexical.word.WordClass;
import org.stet.core.language.lexical.word.Words;
import org.stet.core.text.Span;

/**
 * Finds in a sentence who is said to have said what, by the order of its words: what is said, verb and source ("…, sagte
 * X"), source, verb and what is said ("X a déclaré que …"), a preposition with a source ("según X, …").
 */
final class SpeechFinder {

    /** How far a source may reach before its verb, and what is said may begin behind it. */
    private static final int FARTHEST = 25;

    private static final int SHORT_BEGINNING = 6;

    private static final int LONGEST_NAME = 4;

    private final Lexicon lexicon;
    private final NounPhrases phrases;
    private final CueFinder cues;
    private final boolean clausesWithoutThat;
    private final String text;
    private final Quotations quotations;

    private Words words;
    private Optional<Span> previous;
    private List<Draft> drafts;

    /**
     * For one article.
     *
     * @param clausesWithoutThat whether a comma and a clause behind a verb of speech are what is said
     */
    SpeechFinder(Lexicon lexicon, NounPhrases phrases, boolean clausesWithoutThat, String text, Quotations quotations) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.cues = new CueFinder(lexicon, clausesWithoutThat);
        this.clausesWithoutThat = clausesWithoutThat;
        this.text = text;
        this.quotations = quotations;
    }

    /**
     * What is attributed in a sentence, in the order of the cues.
     *
     * @param before the sentence before, of the same paragraph
     */
    List<Draft> in(Words sentence, Optional<Span> before) {
        words = sentence;
        previous = before;
        drafts = new ArrayList<>();
        int i = label();
        while (i < words.size()) {
            i = Math.max(i + 1, words.at(i).quoted() ? i : from(i));
        }
        if (drafts.isEmpty()) {
            inReportedMood();
        }
        return drafts;
    }

    /** A main clause behind which another stands in the mood of reported speech: its subject speaks, whatever the verb. */
    private void inReportedMood() {
        if (words.size() == 0 || lexicon.is(WordClass.SUBORDINATE, words.at(0).lower())) {
            return;
        }
        int end = canBegin(0) && isSubject(0) ? phrases.end(words, 0, words.size()) : 0;
        int start = 0;
        if (end == 0) {
            int verb = 0;
            while (verb < words.size()
                    && !lexicon.is(WordClass.FINITE, words.at(verb).lower())
                    && !words.is(verb, ",")) {
                verb++;
            }
            start = Math.min(words.size(), verb + 1);
            end = start < words.size() && isSubject(start) ? phrases.end(words, start, words.size()) : start;
        }
        int border = -1;
        for (int i = end; end > start && i < words.size(); i++) {
            Word word = words.at(i);
            if (border < 0 && (word.is(",") || word.is(":")) && !word.quoted() && !isRelative(i)) {
                border = i;
            }
            if (!word.quoted() && lexicon.is(WordClass.REPORTED_MOOD, word.lower())) {
                if (border > end) {
                    add(Optional.of(source(start, end)), List.of(), behind(border + 1));
                }
                return;
            }
        }
    }

    /** "Rauh: „…“". */
    private int label() {
        int end = words.size() > 0 && !words.at(0).quoted() ? phrases.end(words, 0, words.size()) : 0;
        if (end > 0
                && end + 1 < words.size()
                && words.is(end, ":")
                && words.at(end + 1).quoted()
                && words.at(end - 1).isCapitalised()) {
            add(
                    Optional.of(source(0, end)),
                    List.of(),
                    quotedFrom(words.at(end + 1).span().start()));
            return end;
        }
        return 0;
    }

    /** Reads the cue at a word; the word behind what was read. */
    private int from(int i) {
        int before = before(i);
        if (before > 0) {
            return prepositional(i, before);
        }
        if (lexicon.is(WordClass.BEHIND_SOURCE, words.at(i).lower())
                || lexicon.is(WordClass.BESIDE_SAYING, words.at(i).lower())) {
            return postpositional(i);
        }
        if (lexicon.is(WordClass.SO, words.at(i).lower()) && afterContent(i)) {
            return so(i);
        }
        if (lexicon.is(WordClass.AS, words.at(i).lower())) {
            return as(i);
        }
        if (i == 0 && lexicon.is(WordClass.THEREFORE, words.at(i).lower())) {
            add(Optional.of(words.at(i).span()), List.of(words.at(i).span()), List.of(words.span(0, contentEnd())));
            return i + 1;
        }
        return cues.at(words, i).or(() -> unlisted(i)).map(this::verb).orElse(i);
    }

    /** A verb that no list has, between a quotation and a noun phrase: "»", conseille Emile Korn. */
    private Optional<Cue> unlisted(int i) {
        Word word = words.at(i);
        boolean behindQuotation = i > 1
                && words.is(i - 1, ",")
                && words.at(i - 2).quoted()
                && !isName(i - 2)
                && word.isWord()
                && !word.isCapitalised()
                && word.text().length() > 3;
        if (!behindQuotation
                || lexicon.is(WordClass.STOPS, word.lower())
                || lexicon.is(WordClass.THAT, word.lower())
                || lexicon.is(WordClass.ADVERBS, word.lower())
                || lexicon.is(WordClass.RELATIVE, word.lower())
                || lexicon.is(WordClass.SUBORDINATE, word.lower())
                || lexicon.is(WordClass.DETERMINERS, word.lower())
                || lexicon.is(WordClass.PREPOSITIONS, word.lower())) {
            return Optional.empty();
        }
        int end = phrases.end(words, i + 1, words.size());
        boolean closed = end == words.size() || words.is(end, ".") || words.is(end - 1, ",") || words.is(end, ",");
        return end > i + 1 && closed ? Optional.of(new Cue(i, i + 1, -1, -1)) : Optional.empty();
    }

    private int before(int i) {
        if (lexicon.is(WordClass.BESIDE_SAYING, words.at(i).lower())) {
            for (int saying = i + 1; saying < Math.min(words.size(), i + 4); saying++) {
                if (lexicon.isNoun(WordClass.SAYINGS, words.at(saying).lower())) {
                    return saying + 1 - i;
                }
                if (words.at(saying).isCapitalised() || !words.at(saying).isWord()) {
                    break;
                }
            }
        }
        return lexicon.at(WordClass.BEFORE_SOURCE, words, i);
    }

    private boolean afterContent(int i) {
        return i > 0
                && (words.at(i - 1).quoted() && !isName(i - 1)
                        || words.is(i - 1, ",")
                        || words.is(i - 1, "–")
                        || words.is(i - 1, "-"));
    }

    private int prepositional(int i, int length) {
        int from = i + length;
        int cueEnd = from;
        if (length > 1 && lexicon.is(WordClass.OWN, words.at(from - 2).lower())) {
            int subjectAt = i == 0 ? from + 1 : 0;
            int end = subjectAt < words.size() ? phrases.end(words, subjectAt, i == 0 ? words.size() : i) : subjectAt;
            Optional<Span> subject = end > subjectAt ? Optional.of(source(subjectAt, end)) : Optional.empty();
            drafts.add(new Draft(
                    Optional.of(words.span(from - 2, from)),
                    List.of(words.at(i).span()),
                    around(i, from),
                    Optional.empty(),
                    subject));
            return from;
        }
        Optional<Cue> verb = from < words.size() ? cues.at(words, from) : Optional.empty();
        if (verb.isPresent()) {
            from = verb.get().last();
            cueEnd = from;
        }
        if (from < words.size() && lexicon.is(WordClass.OF, words.at(from).lower())) {
            from++;
        }
        int limit = from;
        while (limit < words.size() && !words.is(limit, ",")) {
            limit++;
        }
        int end = phrases.end(words, from, limit);
        if (end == from
                && lexicon.isNoun(WordClass.SAYINGS, words.at(cueEnd - 1).lower())) {
            end = cueEnd;
            cueEnd = i + 1;
            from = cueEnd;
        }
        if (end == from) {
            return i;
        }
        add(Optional.of(source(from, end)), List.of(words.span(i, cueEnd)), around(i, end));
        return end;
    }

    private int postpositional(int i) {
        int start = phraseBefore(i, Math.max(0, i - FARTHEST));
        boolean saying = false;
        for (int j = Math.max(start, 0); j < i; j++) {
            saying |= lexicon.isNoun(WordClass.SAYINGS, words.at(j).lower());
        }
        if (start < 0 || lexicon.is(WordClass.BESIDE_SAYING, words.at(i).lower()) && !saying) {
            return i;
        }
        add(Optional.of(source(start, i)), List.of(words.at(i).span()), around(start, i + 1));
        return i + 1;
    }

    private int so(int i) {
        int from = i + 1;
        Optional<Cue> verb = from < words.size() ? cues.at(words, from) : Optional.empty();
        if (verb.isPresent()) {
            from = verb.get().end();
        }
        int end = phrases.end(words, from, words.size());
        if (end == from) {
            return i;
        }
        List<Span> content = new ArrayList<>(contentBefore(i));
        if (content.isEmpty()) {
            return i;
        }
        content.addAll(quotedBehind(end));
        add(Optional.of(source(from, end)), List.of(words.span(i, from)), content);
        return end;
    }

    /** "wie X mitteilte", "comme l'a expliqué X". */
    private int as(int i) {
        int from = i + 1;
        if (!clausesWithoutThat) {
            for (int j = from; j < Math.min(words.size(), from + 3); j++) {
                Optional<Cue> verb = cues.at(words, j);
                if (verb.isPresent()) {
                    int end = phrases.end(words, verb.get().last(), words.size());
                    if (end > verb.get().last()) {
                        add(
                                Optional.of(source(verb.get().last(), end)),
                                List.of(words.span(i, verb.get().last())),
                                around(i, end));
                        return end;
                    }
                }
            }
            return i;
        }
        int end = phrases.end(words, from, words.size());
        for (int j = end; end > from && j < Math.min(words.size(), end + FARTHEST); j++) {
            if (words.is(j, ",") || words.at(j).quoted()) {
                break;
            }
            if (cues.endsClause(words, j)) {
                int last = j + 1;
                if (last < words.size()
                        && lexicon.is(WordClass.AUXILIARIES, words.at(last).lower())) {
                    last++;
                }
                add(Optional.of(source(from, end)), List.of(words.at(i).span(), words.span(j, last)), around(i, last));
                return last;
            }
        }
        return i;
    }

    private int verb(Cue cue) {
        if (!clausesWithoutThat
                && words.is(cue.start() - 1, ",")
                && words.is(cue.end(), ",")
                && cue.start() > 1
                && !isFrame(cue.start())) {
            add(Optional.empty(), spans(cue), around(cue.start(), cue.end()));
            return cue.last();
        }
        if (cue.subject() >= 0) {
            List<Span> content = contentBefore(cue.start());
            content.addAll(quotedBehind(cue.end()));
            add(Optional.of(words.at(cue.subject()).span()), spans(cue), content);
            return cue.last();
        }
        if (afterContent(cue.start()) || cue.start() == 0) {
            int read = behindContent(cue);
            if (read > cue.start()) {
                return read;
            }
        }
        return beforeContent(cue);
    }

    /** "…, sagte X." */
    private int behindContent(Cue cue) {
        int from = skipped(cue.end());
        int limit = cue.inTwo() ? cue.second() : words.size();
        int end = phrases.end(words, from, limit);
        boolean goesOnBefore = cue.start() == 0;
        if (!goesOnBefore && isFrame(cue.start())) {
            return cue.start();
        }
        List<Span> content = goesOnBefore ? quotedBefore() : contentBefore(cue.start());
        boolean quoted = cue.start() > 0
                && (words.at(cue.start() - 1).quoted()
                        || cue.start() > 1 && words.at(cue.start() - 2).quoted());
        if (content.isEmpty() || end == from && !quoted || end > from && !isSubject(from)) {
            return cue.start();
        }
        boolean told = end < words.size()
                && end > from
                && (words.is(end, ":")
                        || lexicon.is(WordClass.THAT, words.at(end).lower()));
        if (told && !quoted) {
            return cue.start();
        }
        Optional<Span> source = end > from ? Optional.of(source(from, end)) : Optional.empty();
        boolean interrupted = cue.start() <= SHORT_BEGINNING && words.is(end, ",") && end + 2 < words.size();
        if (interrupted && !quoted) {
            content.add(words.span(end + 1, contentEnd()));
        } else {
            content.addAll(quotedBehind(end));
        }
        add(source, spans(cue), content, hearer(Math.max(end, cue.end()), words.size()));
        return Math.max(cue.last(), end);
    }

    /** Whether what stands before a verb is no clause of its own: a subordinate one, or a source with an apposition. */
    private boolean isFrame(int verb) {
        int start = verb - 1;
        while (start > 0 && !words.is(start, ";") && !words.at(start).quoted()) {
            start--;
        }
        if (start > 0 && words.at(start).quoted()) {
            return false;
        }
        start = words.is(start, ";") ? start + 1 : start;
        if (lexicon.is(WordClass.SUBORDINATE, words.at(start).lower())) {
            return clausesWithoutThat || commas(start, verb) == 1;
        }
        int end = words.at(start).quoted() ? start : phrases.end(words, start, verb);
        return end == verb || end > start && isRelative(end) && commas(end, verb) == 2;
    }

    private int commas(int from, int to) {
        int commas = 0;
        for (int i = from; i < to; i++) {
            commas += words.is(i, ",") ? 1 : 0;
        }
        return commas;
    }

    /** Whether a comma and a relative clause stand at a word: "…, der …". */
    private boolean isRelative(int comma) {
        return words.is(comma, ",")
                && comma + 1 < words.size()
                && lexicon.is(WordClass.RELATIVE, words.at(comma + 1).lower())
                && phrases.end(words, comma + 1, words.size()) == comma + 1;
    }

    /** Whether a noun phrase can be a subject. */
    private boolean isSubject(int start) {
        return !lexicon.is(WordClass.OBLIQUE, words.at(start).lower()) && lexicon.at(WordClass.THIS, words, start) == 0;
    }

    /** "X sagte, dass …". */
    private int beforeContent(Cue cue) {
        Optional<Span> source = openingSource(cue.start());
        int from = cue.end();
        int behind = skipped(cue.end());
        boolean pronoun = behind < words.size()
                && lexicon.is(WordClass.PRONOUNS, words.at(behind).lower());
        if (clausesWithoutThat && (source.isEmpty() || pronoun) || source.isEmpty()) {
            int end = phrases.end(words, behind, cue.inTwo() ? cue.second() : words.size());
            if (end > behind && isSubject(behind)) {
                source = Optional.of(source(behind, end));
                from = end;
            } else if (source.isEmpty()) {
                source = phraseBefore(cue.start());
            }
        }
        if (source.isEmpty() && clausesWithoutThat) {
            return cue.start();
        }
        if (isThis(cue.start())) {
            return source.map(by -> aboutBefore(cue, by)).orElse(cue.start());
        }
        List<Span> content = contentBehind(Math.max(from, cue.last()));
        if (content.isEmpty()
                && source.isPresent()
                && isReporting(cue)
                && drafts.isEmpty()
                && !lexicon.is(WordClass.SUBORDINATE, words.at(0).lower())) {
            content = List.of(words.span(0, words.size()));
        }
        if (content.isEmpty()) {
            return cue.start();
        }
        add(source, spans(cue), content, hearer(from, wordAt(content.get(0).start())));
        return cue.last();
    }

    /** "X rechnet mit …": whether a verb says of what follows without a clause that it is said. */
    private boolean isReporting(Cue cue) {
        String verb = words.at(cue.start()).lower();
        return lexicon.is(
                WordClass.REPORTING,
                cue.inTwo()
                        ? verb + "+" + words.at(cue.second()).lower()
                        : words.at(cue.end() - 1).lower());
    }

    /** "Dies teilte X mit": whether the sentence points to what was said before it. */
    private boolean isThis(int verb) {
        int length = lexicon.at(WordClass.THIS, words, 0);
        return length > 0 && length == verb;
    }

    private int aboutBefore(Cue cue, Span source) {
        previous.ifPresent(before -> add(Optional.of(source), spans(cue), List.of(before)));
        return cue.last();
    }

    /** The source with which the clause of a verb begins; empty where it begins with something else. */
    private Optional<Span> openingSource(int verb) {
        int last = withoutAdverbs(verb);
        for (int start = Math.max(0, last - FARTHEST); start < last; start++) {
            boolean opens = start == 0
                    || words.is(start - 1, ",")
                    || words.is(start - 1, ";")
                    || words.is(start - 1, ":")
                    || lexicon.is(WordClass.AND, words.at(start - 1).lower());
            int end = opens && canBegin(start) && isSubject(start) ? phrases.end(words, start, last) : start;
            if (end > start && (end == last || isOneClause(end, last))) {
                return Optional.of(source(start, last));
            }
            if (end > start && words.is(last - 1, ",")) {
                int comma = end;
                while (!words.is(comma, ",")) {
                    comma++;
                }
                boolean subject = comma < last - 2 && (comma == end || isOneClause(end, comma));
                if (subject && (isRelative(comma) || isOneClause(comma + 1, last - 1))) {
                    return Optional.of(source(start, isRelative(comma) ? comma : last - 1));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Span> phraseBefore(int verb) {
        int start = phraseBefore(verb, Math.max(0, verb - FARTHEST));
        return start < 0 ? Optional.empty() : Optional.of(source(start, withoutAdverbs(verb)));
    }

    private boolean canBegin(int start) {
        Word word = words.at(start);
        return isName(start) || !word.quoted() && word.isWord() && !lexicon.is(WordClass.ADVERBS, word.lower());
    }

    private boolean isOneClause(int from, int to) {
        for (int i = from; i < to; i++) {
            Word word = words.at(i);
            if (isMark(word) && !word.is(".") && !word.is("(") && !word.is(")") && !word.quoted()
                    || lexicon.is(WordClass.FINITE, word.lower())
                    || lexicon.is(WordClass.SPEECH, word.lower())
                    || lexicon.is(WordClass.THAT, word.lower())) {
                return false;
            }
        }
        return true;
    }

    private int withoutAdverbs(int end) {
        int last = end;
        while (last > 0 && lexicon.is(WordClass.ADVERBS, words.at(last - 1).lower())) {
            last--;
        }
        return last;
    }

    /** Whether a quotation that begins or ends at a word is the name of something: "„Die Zeit“". */
    private boolean isName(int i) {
        if (i < 0 || i >= words.size() || !words.at(i).quoted()) {
            return false;
        }
        Optional<Span> quotation = quotationAt(words.at(i).span().start());
        if (quotation.isEmpty()) {
            return false;
        }
        int from = wordAt(quotation.get().start());
        int count = 0;
        for (int j = from;
                j < words.size() && words.at(j).span().start() < quotation.get().end();
                j++) {
            Word word = words.at(j);
            if (word.isWord()) {
                count++;
                if (!word.isCapitalised()
                        && !lexicon.is(WordClass.PARTICLES, word.lower())
                        && !lexicon.is(WordClass.OF, word.lower())
                        && !lexicon.is(WordClass.PREPOSITIONS, word.lower())) {
                    return false;
                }
            } else if (j > from && !"“”\"«»".contains(word.text())) {
                return false;
            }
        }
        return count > 0 && count <= LONGEST_NAME;
    }

    /** The number of the first word of the noun phrase that ends before a word, adverbs between them left out; or -1. */
    private int phraseBefore(int end, int from) {
        int last = withoutAdverbs(end);
        for (int start = from; start < last; start++) {
            Word word = words.at(start);
            if (canBegin(start) || word.isNumber()) {
                if (phrases.end(words, start, last) == last) {
                    boolean free = start == 0
                            || !lexicon.is(
                                            WordClass.PREPOSITIONS,
                                            words.at(start - 1).lower())
                                    && !words.at(start - 1).quoted();
                    return free && !word.isNumber() ? start : -1;
                }
            }
        }
        return -1;
    }

    private int skipped(int from) {
        int at = from;
        while (at < words.size() && lexicon.is(WordClass.ADVERBS, words.at(at).lower())) {
            at++;
        }
        return at;
    }

    /** "sagte Meier der Zeitung …": what stands between the source and what follows, if it names somebody. */
    private Optional<Span> hearer(int from, int to) {
        for (int i = from; i < Math.min(to, from + FARTHEST / 2); i++) {
            Word word = words.at(i);
            if (word.is(",") || word.is(":") || word.quoted() && i > from + 2) {
                break;
            }
            if (lexicon.isNoun(WordClass.PUBLICATIONS, word.lower())) {
                int start = i;
                int end = Math.max(i + 1, phrases.end(words, start, to));
                return Optional.of(source(start, end));
            }
        }
        return Optional.empty();
    }

    /** What stands before a verb: all of the sentence, and of a quotation that began before it. */
    private List<Span> contentBefore(int cue) {
        int end = cue;
        while (end > 0 && !words.at(end - 1).quoted() && isMark(words.at(end - 1))) {
            end--;
        }
        List<Span> content = new ArrayList<>();
        if (end == 0) {
            return content;
        }
        int start = 0;
        for (Draft draft : drafts) {
            int behind = wordAt(lastOf(draft));
            if (behind <= cue && behind > start && behind < end) {
                start = behind;
            }
        }
        while (start < end && !words.at(start).quoted() && isMark(words.at(start))) {
            start++;
        }
        if (start >= end) {
            return content;
        }
        Span before = words.span(start, end);
        int opened = quotations
                .at(before.start())
                .map(quotation -> quotation.span().start())
                .orElse(before.start());
        content.add(new Span(Math.min(opened, before.start()), before.end()));
        return content;
    }

    /** The quotation that ends right before the sentence. */
    private List<Span> quotedBefore() {
        List<Span> content = new ArrayList<>();
        int at = words.span().start() - 1;
        while (at > 0 && Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '\n') {
            at--;
        }
        quotationAt(at).ifPresent(content::add);
        return content;
    }

    private Optional<Span> quotationAt(int position) {
        return position < 0 ? Optional.empty() : quotations.at(position).map(Quotation::span);
    }

    private static int lastOf(Draft draft) {
        int last = draft.source().map(Span::end).orElse(0);
        for (Span cue : draft.cue()) {
            last = Math.max(last, cue.end());
        }
        return last;
    }

    private static boolean isMark(Word word) {
        return !word.isWord() && !word.isNumber();
    }

    /** What is said behind a verb or its source. */
    private List<Span> contentBehind(int from) {
        for (int i = from; i < Math.min(words.size(), from + FARTHEST); i++) {
            Word word = words.at(i);
            if (isName(i)) {
                i = Math.max(
                        i,
                        wordAt(quotationAt(word.span().start())
                                        .orElse(word.span())
                                        .end())
                                - 1);
                continue;
            }
            if (word.quoted()) {
                return quotedFrom(word.span().start());
            }
            if (lexicon.is(WordClass.THAT, word.lower())) {
                return behind(i);
            }
            if (word.is(":")) {
                return i + 1 < words.size() && words.at(i + 1).quoted()
                        ? quotedFrom(words.at(i + 1).span().start())
                        : behind(i + 1);
            }
            if (isRelative(i)
                    || word.is(",")
                            && i + 1 < words.size()
                            && lexicon.is(WordClass.SUBORDINATE, words.at(i + 1).lower())) {
                return List.of();
            }
            if (word.is(",") && clausesWithoutThat && i + 3 < words.size()) {
                return words.at(i + 1).quoted()
                        ? quotedFrom(words.at(i + 1).span().start())
                        : behind(i + 1);
            }
        }
        return List.of();
    }

    private List<Span> behind(int from) {
        int end = contentEnd();
        return from < end ? new ArrayList<>(List.of(words.span(from, end))) : List.of();
    }

    /** The number of the word behind what the sentence says: its last mark is no part of that. */
    private int contentEnd() {
        int end = words.size();
        while (end > 1 && !words.at(end - 1).quoted() && (words.is(end - 1, ".") || words.is(end - 1, ","))) {
            end--;
        }
        return end;
    }

    /** A quotation, and where it goes on in paragraphs behind. */
    private List<Span> quotedFrom(int position) {
        List<Span> content = new ArrayList<>();
        Optional<Quotation> quotation = quotations.at(position);
        while (quotation.isPresent()) {
            content.add(quotation.get().span());
            int next = quotation.get().span().end();
            while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            quotation = quotation.get().continues() ? quotations.at(next) : Optional.empty();
        }
        return content;
    }

    /** The quotations of the sentence behind a word. */
    private List<Span> quotedBehind(int from) {
        List<Span> content = new ArrayList<>();
        int i = Math.max(from, 0);
        while (i < words.size()) {
            if (words.at(i).quoted()) {
                List<Span> more = quotedFrom(words.at(i).span().start());
                content.addAll(more);
                int end = more.isEmpty() ? 0 : more.get(more.size() - 1).end();
                while (i < words.size() && words.at(i).span().start() < end) {
                    i++;
                }
            }
            i++;
        }
        return content;
    }

    /** The sentence without a stretch of it. */
    private List<Span> around(int from, int to) {
        List<Span> content = new ArrayList<>();
        int before = from;
        while (before > 0
                && isMark(words.at(before - 1))
                && !words.at(before - 1).quoted()) {
            before--;
        }
        if (before > 0) {
            content.add(words.span(0, before));
        }
        int behind = to;
        while (behind < words.size()
                && isMark(words.at(behind))
                && !words.at(behind).quoted()) {
            behind++;
        }
        int end = contentEnd();
        if (behind < end) {
            content.add(words.span(behind, end));
        }
        return content;
    }

    private int wordAt(int position) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.at(middle).span().start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Span source(int from, int to) {
        int end = to;
        while (end > from + 1 && words.is(end - 1, ",")) {
            end--;
        }
        return words.span(from, end);
    }

    private List<Span> spans(Cue cue) {
        return cue.inTwo()
                ? List.of(
                        words.span(cue.start(), cue.end()),
                        words.at(cue.second()).span())
                : List.of(words.span(cue.start(), cue.end()));
    }

    private void add(Optional<Span> source, List<Span> cue, List<Span> content) {
        add(source, cue, content, Optional.empty());
    }

    private void add(Optional<Span> source, List<Span> cue, List<Span> content, Optional<Span> hearer) {
        if (!content.isEmpty()) {
            drafts.add(new Draft(source, cue, content, hearer, Optional.empty()));
        }
    }
}
