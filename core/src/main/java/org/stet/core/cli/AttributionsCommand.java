package org.stet.core.cli;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import org.stet.core.article.Article;
import org.stet.core.attribution.Attribution;
import org.stet.core.attribution.ChainLink;
import org.stet.core.language.AttributionFinder;
import org.stet.core.language.LanguageParts;
import org.stet.core.language.Languages;
import org.stet.core.language.SplitArticle;
import org.stet.core.text.CodePoints;

/** {@code stet attributions}: lines {@code {"text", "language"?}}, each a whole article, in; who says what out. */
@Command(
        name = "attributions",
        description = "Finds who says what: lines {\"text\", \"language\"?} in, {\"attributions\": […]} out.",
        mixinStandardHelpOptions = true)
final class AttributionsCommand implements Runnable {

    @ParentCommand
    private Stet stet;

    @Option(names = "--fast", description = "Do without the encoder.")
    private boolean fast;

    @Override
    public void run() {
        Languages languages = fast ? Languages.fast() : Languages.shipped();
        stet.lines().answerEach(line -> answer(line, languages));
    }

    private static ObjectNode answer(JsonNode line, Languages languages) {
        String text = JsonLines.text(line, "text");
        CodePoints codePoints = CodePoints.of(text);
        Article article = Article.ofLines(text);
        LanguageParts parts = languages.forTag(line.path("language").asText(""));
        AttributionFinder finder = parts.attributions();
        ObjectNode answer = JsonLines.object();
        ArrayNode attributions = answer.putArray("attributions");
        for (Attribution attribution :
                finder.find(new SplitArticle(article, parts.sentences().split(article)))) {
            attributions.add(view(attribution, codePoints));
        }
        answer.set("models", JsonLines.models(finder.models()));
        return answer;
    }

    private static ObjectNode view(Attribution attribution, CodePoints codePoints) {
        ObjectNode view = JsonLines.object();
        view.set("source", JsonLines.spans(attribution.source(), codePoints));
        view.set("cue", JsonLines.spans(attribution.cue(), codePoints));
        view.set("content", JsonLines.spans(attribution.content(), codePoints));
        view.set("chain", chain(attribution.chain()));
        ArrayNode hedges = view.putArray("hedges");
        attribution.hedges().forEach(hedges::add);
        return view.put("hedged", attribution.hedged());
    }

    /** A chain of sources, from the page back to the origin. */
    static ArrayNode chain(List<ChainLink> chain) {
        ArrayNode links = JsonLines.object().arrayNode();
        for (ChainLink link : chain) {
            ObjectNode view = links.addObject()
                    .put("name", link.name())
                    .put("kind", link.kind().name())
                    .put("cue", link.cue());
            if (!link.description().isEmpty()) {
                view.put("description", link.description());
            }
            if (!link.hedges().isEmpty()) {
                link.hedges().forEach(view.putArray("hedges")::add);
            }
        }
        return links;
    }
}
