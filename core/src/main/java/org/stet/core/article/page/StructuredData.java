package org.stet.core.article.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import org.stet.core.text.WellFormedText;

/** What a page's JSON-LD says about its article (schema.org); JSON with small
 * mistakes is mended, and a script that is none is passed over. */
public final class StructuredData {

    private static final ObjectMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "ReportageNewsArticle",
            "OpinionNewsArticle",
            "AnalysisNewsArticle",
            "AskPublicNewsArticle",
            "BackgroundNewsArticle",
            "ReviewNewsArticle",
            "BlogPosting",
            "LiveBlogPosting",
            "SocialMediaPosting",
            "TechArticle",
            "ScholarlyArticle",
            "Report",
            "Review",
            "Recipe",
            "ClaimReview",
            "AdvertiserContentArticle",
            "SatiricalArticle",
            "MedicalWebPage",
            "HowTo",
            "DiscussionForumPosting",
            "PodcastEpisode",
            "Chapter",
            "CreativeWork");

    private static final int MOST_PARTIES = 100;

    private static final Set<String> PAGES =
            Set.of("WebPage", "ItemPage", "AboutPage", "QAPage", "FAQPage", "CollectionPage", "VideoObject");

    /** What a page can describe besides its article. */
    private static final Set<String> OTHERS = Set.of(
            "Comment",
            "Person",
            "Organization",
            "NewsMediaOrganization",
            "WebSite",
            "ImageObject",
            "Event",
            "Product",
            "Offer",
            "JobPosting",
            "BreadcrumbList",
            "ItemList",
            "ListItem",
            "Answer");

    private final List<JsonNode> nodes = new ArrayList<>();
    private final Map<String, JsonNode> named = new HashMap<>();
    private final List<JsonNode> articles;
    private final List<JsonNode> pages;

    private StructuredData(Document page) {
        for (Element script : page.select("script[type*=ld+json]")) {
            parse(script.data()).ifPresent(this::collect);
        }
        articles = nodes.stream().filter(node -> isOne(node, ARTICLES)).toList();
        pages = nodes.stream().filter(node -> isOne(node, PAGES)).toList();
    }

    /** Reads the page's scripts. */
    public static StructuredData of(Document page) {
        return new StructuredData(page);
    }

    /** A string field of the first article that has it. */
    public Optional<String> article(String field) {
        return first(articles, node -> text(node.get(field)));
    }

    /** A string field of the first article, or else of the first page object, that has it. */
    Optional<String> articleOrPage(String field) {
        return article(field).or(() -> first(pages, node -> text(node.get(field))));
    }

    /** A string field of the first article, page object or other thing that has it and can be the page's content. */
    public Optional<String> anything(String field) {
        return articleOrPage(field)
                .or(() -> first(nodes, node -> isOne(node, OTHERS) ? Optional.empty() : text(node.get(field))));
    }

    /** The names of the first article's authors who are persons, or of whom the page does not say what they are. */
    public List<String> authors() {
        return authors(false);
    }

    /** The names of the first article's authors that the page calls organisations. */
    public List<String> organisations() {
        return authors(true);
    }

    private List<String> authors(boolean organisations) {
        for (String field : List.of("author", "creator")) {
            for (JsonNode article : articles) {
                List<String> names = names(article.get(field), party -> isOrganisation(party) == organisations);
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }

    /** The one person whom the page describes: blogs often name their author beside the article, not in it. */
    public List<String> onlyPerson() {
        List<String> persons = nodes.stream()
                .filter(node -> isOne(node, Set.of("Person")))
                .map(node -> text(node.get("name")))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return persons.size() == 1 ? persons : List.of();
    }

    /** The name of the publisher of the first article that names one. */
    public Optional<String> publisher() {
        return first(articles, node -> names(node.get("publisher"), party -> true).stream()
                        .findFirst())
                .or(() -> first(
                        nodes,
                        node -> isOne(node, Set.of("NewsMediaOrganization", "Organization", "WebSite"))
                                ? text(node.get("name"))
                                : Optional.empty()));
    }

    private static Optional<JsonNode> parse(String script) {
        String json =
                script.strip().replaceAll("^(?:<!--|//\\s*<!\\[CDATA\\[|/\\*.*?\\*/)|(?:-->|//\\s*\\]\\]>);?$", "");
        return read(json).or(() -> read(MendedJson.of(Parser.unescapeEntities(json, false))));
    }

    private static Optional<JsonNode> read(String json) {
        try {
            return Optional.ofNullable(LENIENT.readTree(json));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private void collect(JsonNode node) {
        if (node.isArray()) {
            node.forEach(this::collect);
        } else if (node.isObject()) {
            nodes.add(node);
            if (node.has("name")) {
                named.putIfAbsent(node.path("@id").asText(), node);
            }
            for (String field : List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart")) {
                if (node.path(field).isContainerNode()) {
                    collect(node.get(field));
                }
            }
        }
    }

    private static boolean isOne(JsonNode node, Set<String> types) {
        JsonNode type = node.path("@type");
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (types.contains(bare(each.asText()))) {
                    return true;
                }
            }
        }
        return types.contains(bare(type.asText()));
    }

    private static String bare(String type) {
        return type.substring(type.lastIndexOf('/') + 1).replace("schema:", "");
    }

    private static boolean isOrganisation(JsonNode party) {
        return bare(party.path("@type").asText()).endsWith("Organization");
    }

    private List<String> names(JsonNode node, Predicate<JsonNode> wanted) {
        List<JsonNode> parties = new ArrayList<>();
        if (node != null && node.isArray()) {
            node.forEach(parties::add);
        } else if (node != null) {
            parties.add(node);
        }
        List<String> names = new ArrayList<>();
        parties.stream().limit(MOST_PARTIES).map(this::resolve).filter(wanted).forEach(party -> {
            JsonNode name = party.isObject() ? party.path("name") : party;
            text(name.isArray() ? name.path(0) : name).ifPresent(names::add);
        });
        return names.stream().distinct().toList();
    }

    /** Follows a reference to an object given elsewhere on the page. */
    private JsonNode resolve(JsonNode party) {
        if (!party.isObject() || party.has("name") || !party.has("@id")) {
            return party;
        }
        return named.getOrDefault(party.get("@id").asText(), party);
    }

    private static Optional<String> first(List<JsonNode> nodes, Function<JsonNode, Optional<String>> value) {
        return nodes.stream().map(value).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> text(JsonNode node) {
        if (node == null || !node.isTextual()) {
            return Optional.empty();
        }
        String text = WellFormedText.of(Parser.unescapeEntities(node.textValue(), false))
                .strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
