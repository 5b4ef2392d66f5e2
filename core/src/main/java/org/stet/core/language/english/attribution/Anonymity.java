package org.stet.core.language.english.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.stet.core.language.english.article.TaggedArticle;
import org.stet.core.language.english.span.RoleSpans;
import org.stet.core.text.Span;
import org.stet.core.text.SpanIndex;

/**
 * Takes out what sources say about being named: "two officials, who asked not to be named, said …" attributes what they
 * said, not what they asked.
 */
final class Anonymity {

    private static final Pattern WISH = Pattern.compile(
            "\\b(?:ask(?:s|ed|ing)?|declin(?:es?|ed|ing)|refus(?:es?|ed|ing)|request(?:s|ed|ing)?|wish(?:es|ed|ing)?"
                    + "|want(?:s|ed|ing)?|prefer(?:s|red|ring)?|insist(?:s|ed|ing)?)"
                    + " (?:(?:on|for) )?(?:not |that (?:he|she|they) not )?"
                    + "(?:(?:to )?(?:be|remain|stay) (?:publicly )?(?:named|identified|quoted|anonymous|unnamed)|anonymity)\\b");

    /** The cue behind such a wish, and the words that lead to what was said. */
    private static final Pattern CUE_AFTER =
            Pattern.compile(",? ?(?:and )?(said|says|told)(?: the \\w{1,20}| \\p{Lu}\\w{1,20})?(?: that)? ");

    private Anonymity() {}

    /** The spans without such wishes; a content that begins with one begins behind it. */
    static RoleSpans without(TaggedArticle article, RoleSpans spans) {
        String text = article.article().text();
        List<Span> wishes = new ArrayList<>();
        Matcher wish = WISH.matcher(text);
        while (wish.find()) {
            wishes.add(new Span(wish.start(), wish.end()));
        }
        if (wishes.isEmpty()) {
            return spans;
        }
        SpanIndex<Span> index = SpanIndex.of(wishes);
        List<Span> cues = new ArrayList<>(
                spans.cues().stream().filter(cue -> !index.overlaps(cue)).toList());
        List<Span> contents = new ArrayList<>();
        for (Span content : spans.contents()) {
            Optional<Span> before = index.overlapping(content).stream()
                    .filter(each -> each.start() <= content.start() && content.start() < each.end())
                    .findFirst();
            if (before.isEmpty()) {
                contents.add(content);
            } else {
                behind(text, before.orElseThrow(), content, cues).ifPresent(contents::add);
            }
        }
        return new RoleSpans(spans.sources(), cues, contents);
    }

    /** The rest of a content that begins with a wish; the cue that stands in front of the rest is added to the cues. */
    private static Optional<Span> behind(String text, Span wish, Span content, List<Span> cues) {
        if (content.end() <= wish.end()) {
            return Optional.empty();
        }
        Matcher cue = CUE_AFTER.matcher(text).region(wish.end(), content.end());
        if (!cue.lookingAt()) {
            return Optional.empty();
        }
        Span added = new Span(cue.start(1), cue.end(1));
        if (cues.stream().noneMatch(added::overlaps)) {
            cues.add(added);
        }
        return Optional.of(new Span(cue.end(), content.end()));
    }
}
