package org.stet.workflow.archive.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Finds the fact-checks in a piece of JSON: as schema.org's ClaimReview, and as Google's Fact Check Tools API tells of them. */
final class ClaimReviews {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String TYPE = "ClaimReview";
    private static final String GOOGLE = "claimReview";

    private ClaimReviews() {}

    /** All fact-checks in it, however deep, in their order. */
    static List<Map<Field, String>> in(JsonNode root) {
        List<Map<Field, String>> found = new ArrayList<>();
        Deque<JsonNode> waiting = new ArrayDeque<>();
        waiting.push(root);
        while (!waiting.isEmpty()) {
            JsonNode node = waiting.pop();
            if (isClaimReview(node)) {
                found.add(ofSchema(node));
            } else if (node.path(GOOGLE).isArray()
                    && !node.path("text").asText().isEmpty()) {
                node.path(GOOGLE).forEach(review -> found.add(ofGoogle(node, review)));
            } else {
                List<JsonNode> children = new ArrayList<>();
                node.forEach(children::add);
                for (int i = children.size() - 1; i >= 0; i--) {
                    waiting.push(children.get(i));
                }
            }
        }
        return found;
    }

    private static boolean isClaimReview(JsonNode node) {
        JsonNode type = node.path("@type");
        boolean named = isNamed(type);
        for (JsonNode each : type) {
            named |= isNamed(each);
        }
        return named || node.has("claimReviewed");
    }

    private static boolean isNamed(JsonNode type) {
        String name = type.asText("");
        return name.equals(TYPE) || name.endsWith("/" + TYPE) || name.endsWith(":" + TYPE);
    }

    private static Map<Field, String> ofSchema(JsonNode review) {
        JsonNode claim = first(review.path("itemReviewed"));
        JsonNode publisher = review.has("author") ? first(review.path("author")) : first(review.path("publisher"));
        Map<Field, String> check = new EnumMap<>(Field.class);
        check.put(Field.CLAIM, text(review.path("claimReviewed")));
        check.put(Field.CLAIMANT, name(first(claim.path("author"))));
        check.put(Field.CLAIMED_ON, text(claim.path("datePublished")));
        check.put(Field.PUBLISHER, name(publisher));
        check.put(Field.SITE, publisherSite(publisher));
        check.put(Field.URL, text(review.path("url")));
        check.put(Field.TITLE, either(text(review.path("headline")), text(review.path("name"))));
        check.put(Field.RATING, rating(first(review.path("reviewRating"))));
        check.put(Field.REVIEWED_ON, text(review.path("datePublished")));
        check.put(Field.LANGUAGE, language(first(review.path("inLanguage"))));
        check.put(Field.LICENCE, either(text(review.path("sdLicense")), text(review.path("license"))));
        return check;
    }

    private static Map<Field, String> ofGoogle(JsonNode claim, JsonNode review) {
        Map<Field, String> check = new EnumMap<>(Field.class);
        check.put(Field.CLAIM, text(claim.path("text")));
        check.put(Field.CLAIMANT, text(claim.path("claimant")));
        check.put(Field.CLAIMED_ON, text(claim.path("claimDate")));
        check.put(Field.PUBLISHER, text(review.path("publisher").path("name")));
        check.put(Field.SITE, text(review.path("publisher").path("site")));
        check.put(Field.URL, text(review.path("url")));
        check.put(Field.TITLE, text(review.path("title")));
        check.put(Field.RATING, text(review.path("textualRating")));
        check.put(Field.REVIEWED_ON, text(review.path("reviewDate")));
        check.put(Field.LANGUAGE, text(review.path("languageCode")));
        return check;
    }

    /** The words of a rating, or else its number and the best there is. */
    private static String rating(JsonNode rating) {
        String words = either(text(rating.path("alternateName")), text(rating.path("name")));
        if (!words.isEmpty() || rating.isValueNode()) {
            return words.isEmpty() ? text(rating) : words;
        }
        String value = text(rating.path("ratingValue"));
        String best = text(rating.path("bestRating"));
        return value.isEmpty() || best.isEmpty() ? value : value + "/" + best;
    }

    /** An address in another place than the web, such as a page of a network, says nothing of a site. */
    private static String publisherSite(JsonNode publisher) {
        String url = text(publisher.path("url"));
        return url.startsWith("https://") || url.startsWith("http://") ? url : "";
    }

    private static String language(JsonNode language) {
        return language.isObject() ? text(language.path("alternateName")) : text(language);
    }

    private static String name(JsonNode thing) {
        return thing.isObject() ? text(thing.path("name")) : text(thing);
    }

    private static JsonNode first(JsonNode one) {
        return one.isArray() ? one.path(0) : one;
    }

    private static String text(JsonNode value) {
        return first(value).isValueNode() && !first(value).isNull()
                ? first(value).asText()
                : "";
    }

    private static String either(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
