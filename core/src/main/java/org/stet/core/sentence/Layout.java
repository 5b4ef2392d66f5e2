package org.stet.core.sentence;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ends of sentences that no full stop marks, in text whose lines were run together: heads of mails and posts, addresses on
 * the web, rules of dashes or stars, smileys, salutations, datelines.
 *
 * <p>Every pattern begins with something rare and is bounded, so that the work is linear in the length of the text.
 */
final class Layout {

    private static final String NAME = "\\p{Lu}[\\p{L}.’'-]{0,30}";
    private static final String MAIL = "[\\w.+-]{1,64}@[\\w.-]{1,64}";

    private static final Pattern STAMP = Pattern.compile(
            "(?<=\\s|^)\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2}),? \\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AaPp][Mm])?(?=\\s|$)");
    private static final Pattern HEAD_WORD = Pattern.compile("[\"'(<]{0,3}[\\p{Lu}\\d].*|.*@.*|on|at|by");
    private static final int LONGEST_HEAD = 160;
    private static final Pattern LEADS_TO_TIME = Pattern.compile("(?i)on|at|by|from|since|until");

    private static final Pattern FIELD =
            Pattern.compile("(?<=\\s|^)(?:From|To|Cc|CC|cc|Bcc|Sent|Subject|Groups|Newsgroups|"
                    + "Reply-To|Email|Organization|Message-ID):\\s");
    private static final Pattern ADDRESS = Pattern.compile("[^@<\\n]{0,80}<?" + MAIL + ">?");
    private static final Pattern QUOTED_NAME =
            Pattern.compile("\"" + NAME + ", " + NAME + "(?: \\p{Lu}\\.?)?\"(?: <" + MAIL + ">)?(?=\\s)");

    private static final Pattern WEB = Pattern.compile("(?<=[\\s\\[(<]|^)(?:https?://|www\\.)\\S+");
    private static final Pattern RULE = Pattern.compile(
            "(?<=\\s|^)(?:([-=*_~#+])\\1{4,}|\\*\\*\\*|-{3,}\\s?(?:Original|Forwarded)\\b[^\\n]{0,120}?-{3,})(?=\\s|$)");
    private static final Pattern SMILEY = Pattern.compile("(?<=\\s)(?:[:;=]['’]?-?[)(DPp]{1,5}|<3|\\^_?\\^)(?=\\s)");
    private static final Pattern POSTSCRIPT = Pattern.compile("(?<=\\s)P\\.?S\\.?\\s?[-–—:](?=\\s)");

    /** A capital in the middle of a sentence: the words that close a mail stood on a line of their own. */
    private static final Pattern CLOSE_OF_MAIL = Pattern.compile("(?<=[^.!?:]\\s)(?:(?:Best|Kind|Warm|Many) )?"
            + "(?:[Rr]egards|Sincerely|Cheers|Thanks|Thank you|Respectfully)(?=,\\s|,?$)");

    private static final Pattern SALUTATION =
            Pattern.compile("(?:Hi|Hello|Hey|Dear|Greetings|Good (?:[Mm]orning|[Aa]fternoon|[Ee]vening))(?: " + NAME
                    + "){0,4}(?:,| ?[:–—-])(?= \\p{Lu})"
                    + "|(?:All|Everyone|Everybody|Folks|Team|Gentlemen|Ladies and Gentlemen|Sir or Madam):(?= \\p{Lu})"
                    + "|" + NAME + "(?:, " + NAME + "){0,6},? and " + NAME + " [–—-](?= \\p{Lu})");
    private static final Pattern CLOSE = Pattern.compile(
            "(?i:(?:(?:best|kind|kindest|warm|warmest) )?regards|sincerely(?: yours)?|respectfully|cheers|best wishes|"
                    + "yours (?:truly|faithfully|sincerely)|many thanks|thanks|thank you),(?= " + NAME + "(?: " + NAME
                    + "){0,3}(?: |$))");

    /** "TEHRAN (AFP) -", "GENEVA, March 3 —": a place in capitals, perhaps a date and an agency, a dash. */
    private static final Pattern DATELINE =
            Pattern.compile("\\p{Lu}[\\p{Lu}.’'-]{2,30}(?: \\p{Lu}[\\p{Lu}.’'-]{1,30}){0,3}"
                    + "(?:, \\p{Lu}[\\p{L}.]{1,20}){0,2}(?:,? \\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}(?:, \\d{4})?)?(?: \\([^()]{2,40}\\))?"
                    + "\\s?(?:--|[–—-])(?= [\\p{Lu}“\"])");

    private static final Pattern BRACKETED = Pattern.compile(
            "(?!\\(\\p{L}?\\p{Ll}{1,80}\\))(?=.{1,80}\\p{L})(?:\\([^()]{3,80}\\)|\\[[^\\[\\]]{3,200}])(?= [\\p{Lu}(\\[“\"])");
    private static final Pattern WEB_LINE = Pattern.compile("(?:https?://|www\\.)\\S{1,2000}+(?= \\p{Lu})");
    private static final Pattern SIGNATURE_MARK = Pattern.compile("--(?= \\p{Lu})");

    private static final List<Pattern> OPENINGS =
            List.of(QUOTED_NAME, SALUTATION, CLOSE, DATELINE, BRACKETED, WEB_LINE, SIGNATURE_MARK);

    private final String text;
    private final SortedSet<Integer> ends = new TreeSet<>();

    private Layout(String text) {
        this.text = text;
    }

    /** The places after which layout begins a new sentence. */
    static SortedSet<Integer> ends(String text) {
        Layout layout = new Layout(text);
        layout.find();
        return layout.ends;
    }

    /** Where the formula ends that opens a sentence at {@code start} and is one of its own; {@code start} if none does. */
    static int opening(String text, int start) {
        for (Pattern pattern : OPENINGS) {
            Matcher matcher = pattern.matcher(text).region(start, text.length());
            matcher.useTransparentBounds(true);
            if (matcher.lookingAt()) {
                return matcher.end();
            }
        }
        return start;
    }

    /** Most texts hold none of these marks; to look for one character costs less than to try a pattern everywhere. */
    private void find() {
        if (hasAny("---", "***", "===", "___", "~~~", "###", "+++")) {
            each(RULE, this::addBoth);
        }
        if (hasAny(":", ";", "=", "<3", "^")) {
            each(SMILEY, (from, to) -> ends.add(to));
        }
        if (hasAny("PS", "P.S")) {
            each(POSTSCRIPT, (from, to) -> ends.add(from));
        }
        if (hasAny("egards", "Sincerely", "Cheers", "Thank", "Respectfully")) {
            each(CLOSE_OF_MAIL, (from, to) -> addClose(from));
        }
        if (hasAny(":")) {
            addFields();
        }
        if (hasAny("/")) {
            addStamps();
        }
        if (hasAny("://", "www.")) {
            addWebAddresses();
        }
    }

    private boolean hasAny(String... marks) {
        return Arrays.stream(marks).anyMatch(text::contains);
    }

    private void each(Pattern pattern, Place place) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            place.at(matcher.start(), matcher.end());
        }
    }

    private void addBoth(int from, int to) {
        ends.add(from);
        ends.add(to);
    }

    private void addClose(int from) {
        if (Character.isUpperCase(text.charAt(from))) {
            ends.add(from);
        }
    }

    /** A head begins with a field; each later field begins a line of its own. */
    private void addFields() {
        Matcher field = FIELD.matcher(text);
        boolean head = false;
        while (field.find()) {
            head |= startsHere(field.start());
            if (head) {
                ends.add(field.start());
                if (field.group().startsWith("Email")) {
                    addAddress(field.end());
                }
            }
        }
    }

    private void addAddress(int from) {
        Matcher address = ADDRESS.matcher(text).region(from, text.length());
        if (address.lookingAt()) {
            ends.add(address.end());
        }
    }

    private void addStamps() {
        Matcher stamp = STAMP.matcher(text);
        while (stamp.find()) {
            int start = lastEnd(stamp.start());
            if (stamp.start() - start <= LONGEST_HEAD) {
                addStamp(text.substring(start, stamp.start()).strip().split("\\s+"), stamp.start(), stamp.end());
            }
        }
    }

    private void addStamp(String[] head, int from, int to) {
        if (head[0].isEmpty()) {
            ends.add(to);
        } else if (Arrays.stream(head).allMatch(word -> HEAD_WORD.matcher(word).matches())) {
            ends.add(to);
            if (!LEADS_TO_TIME.matcher(head[head.length - 1]).matches()) {
                ends.add(from);
            }
        }
    }

    /** Addresses that follow one another are lines; so is one with which a sentence starts. */
    private void addWebAddresses() {
        Matcher web = WEB.matcher(text);
        int last = -1;
        while (web.find()) {
            if (last >= 0 && Characters.skipSpace(text, last) == web.start()) {
                ends.add(last);
            }
            last = web.end();
        }
    }

    private boolean startsHere(int at) {
        int end = lastEnd(at);
        int before = at;
        while (before > end && Characters.isSpace(text.charAt(before - 1))) {
            before--;
        }
        return before == end;
    }

    private int lastEnd(int at) {
        SortedSet<Integer> before = ends.headSet(at + 1);
        return before.isEmpty() ? 0 : before.last();
    }

    /** What to do with a match. */
    private interface Place {
        void at(int from, int to);
    }
}
