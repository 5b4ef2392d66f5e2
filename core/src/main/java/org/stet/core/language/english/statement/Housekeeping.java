package org.stet.core.language.english.statement;

import java.util.List;
import java.util.regex.Pattern;

/** Lines in which a publisher speaks of its page and not of the world: bylines, contacts, pointers, notes on production. */
final class Housekeeping {

    private static final int LONGEST = 400;

    private static final List<Pattern> LINES = List.of(
            // Mara Quill2 March 2024 21:02
            Pattern.compile("(?:By )?\\p{Lu}[\\p{L}.'’-]{1,30}(?: \\p{Lu}[\\p{L}.'’-]{0,30}){1,3},? ?\\d{1,2}"
                    + " \\p{Lu}\\p{L}{2,10} \\d{4},? ?\\d{1,2}[:.]\\d{2}\\b.{0,40}"),
            Pattern.compile("(?i)(?:related|watch|see also|also read|read more|read also|read next|more on this|listen)"
                    + "(?: (?:video|videos|story|stories|article|articles|coverage|more|now|next|live))? ?:.*"),
            Pattern.compile(
                    "(?i).*\\b(?:reached|contact(?:ed)?|call|phone|tel|tips?|hotline)\\b.{0,80}\\(?\\d{3}\\)?[-."
                            + " ]\\d{3}[-. ]\\d{4}.*"),
            Pattern.compile("(?i).*\\b(?:reached|contact(?:ed)?|e-?mail)\\b.{0,80}[\\w.+-]{1,64}@[\\w.-]{3,64}.*"),
            Pattern.compile("(?i).*\\b(?:created|generated|produced|written) (?:this|the)"
                    + " (?:story|article|report|recap|preview) (?:using|with|by)\\b.*"),
            Pattern.compile("(?i)this (?:story|article|report|piece|recap) (?:was|is|has been) (?:\\w+"
                    + " )?(?:created|generated|produced|updated|published|part"
                    + " of|supported|funded|translated|edited)\\b.*"),
            Pattern.compile("(?i)this is part of (?:the |our |an? |\\p{L}+[’']s"
                    + " )?.{0,60}\\b(?:effort|efforts|commitment|series|project|initiative)\\b.*"),
            // (Reporting by Odd Quill; editing by Mara Lunt.)
            Pattern.compile("(?i)\\(?(?:additional )?(?:reporting|writing|editing) by \\p{Lu}.*"),
            Pattern.compile("(?i)this (?:story|article|report|post|piece|page) (?:was|is|has been) (?:\\w+"
                    + " )?(?:adapted|amended|corrected).*"),
            Pattern.compile("(?i)this post has been (?:\\w+ )?(?:updated|corrected)\\b.*"),
            Pattern.compile("(?i)more information ?:.*|.{0,80}\\bdoi ?: ?10\\..*"),
            Pattern.compile(
                    "(?i).{2,160}\\b(?:did not|didn['’]t|had not|could not|couldn['’]t|declined to|would not|has"
                            + " not|have not)(?: immediately| be| yet)*"
                            + " (?:respond(?:ed)?|reply|replied|return(?:ed)?|comment|reached|contacted)\\b.{0,80}(?:comment|requests?|inquiry|inquiries"
                            + "|questions|calls?|messages?|reached|contacted)?\\.?"),
            Pattern.compile("(?:\\p{Lu}[\\p{L}.'’-]+ ){2,4}is (?:a|an|the) (?:.{0,60}"
                    + " )?(?:columnist|contributor|correspondent|reporter|editor|freelance writer)\\b.*"),
            // “No,” she told the paper.
            Pattern.compile("(?i)[“\"]?(?:no|yes|yeah|yep|nope|sure|absolutely)[,.!]?[”\"] ?[^“”\"]{1,60}"),
            Pattern.compile("(?i)learn more about .{0,120}\\bhere\\b.*"),
            // News date : 04/21/2022 Category : Press Releases
            Pattern.compile("(?i)[\\p{L} ]{2,20} ?: ?\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}(?: .{0,100})?"),
            Pattern.compile("(?i)(?:photo|image|picture|video|illustration)s?(?: (?:credit|courtesy|by))?s? ?:.*"),
            Pattern.compile("(?i)[•*-]? ?(?:follow|like) .{1,60} on (?:twitter|facebook|instagram|x|linkedin)\\b.*"),
            Pattern.compile("(?i)(?:copyright|©|\\(c\\)) .*|.*\\ball rights reserved\\b.*"));

    private Housekeeping() {}

    /** Whether a sentence is such a line. */
    static boolean is(String sentence) {
        String line = sentence.replaceFirst("^[•*–-] ?", "").replace('\n', ' ');
        return line.length() <= LONGEST
                && LINES.stream().anyMatch(pattern -> pattern.matcher(line).matches());
    }
}
