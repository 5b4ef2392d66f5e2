package org.stet.web.site;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import org.stet.web.api.Calls;
import org.stet.web.test.MovableClock;
import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

/** What programs read of the public site: feeds, site map, where crawlers may go, and the links that lead there. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class PlumbingTest {

    @Inject
    MovableClock clock;

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String SITE_MAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String HEADLINE = "Quay & wharf: <b>12</b> “ships” \u0001🚢";
    private static final String SHOWN = "Quay & wharf: <b>12</b> “ships” 🚢";

    @Test
    void the_checks_are_an_atom_feed() throws Exception {
        String url = published();
        Element feed = root(given().get("/feed.atom"), "application/atom+xml");
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        // RFC 4287, 4.1.1: exactly one of each, and an author, which no entry needs to repeat
        for (String once : List.of("id", "title", "updated", "author")) {
            assertThat(children(feed, once)).as(once).hasSize(1);
        }
        Instant updated = Instant.parse(text(feed, "updated"));
        assertThat(link(feed, "self")).isEqualTo(text(feed, "id")).endsWith("/feed.atom");
        assertThat(link(feed, "alternate")).endsWith("/checks");
        List<Element> entries = children(feed, "entry");
        assertThat(entries).isNotEmpty().hasSizeLessThanOrEqualTo(50);
        Set<String> ids = new HashSet<>();
        for (Element entry : entries) {
            for (String once : List.of("id", "title", "updated", "published", "summary")) {
                assertThat(children(entry, once)).as(once).hasSize(1);
                assertThat(text(entry, once)).as(once).isNotBlank();
            }
            assertThat(ids.add(text(entry, "id"))).isTrue();
            assertThat(text(entry, "id")).startsWith("urn:uuid:");
            assertThat(Instant.parse(text(entry, "updated")))
                    .isBeforeOrEqualTo(updated)
                    .isAfterOrEqualTo(Instant.parse(text(entry, "published")));
        }
        assertThat(text(entries.get(0), "title")).isEqualTo(SHOWN);
        assertThat(text(entries.get(0), "summary")).isEqualTo("True: The register bears it out.");
        assertThat(link(entries.get(0), "alternate")).endsWith(url);
    }

    @Test
    void the_checks_are_an_rss_feed() throws Exception {
        String url = published();
        Element rss = root(given().get("/feed.rss"), "application/rss+xml");
        assertThat(rss.getTagName()).isEqualTo("rss");
        assertThat(rss.getAttribute("version")).isEqualTo("2.0");
        Element channel = children(rss, "channel").get(0);
        for (String once : List.of("title", "link", "description", "language")) {
            assertThat(text(channel, once)).as(once).isNotBlank();
        }
        Element first = children(channel, "item").get(0);
        assertThat(text(first, "title")).isEqualTo(SHOWN);
        assertThat(text(first, "link")).endsWith(url);
        assertThat(text(first, "guid")).startsWith("urn:uuid:");
        assertThat(OffsetDateTime.parse(text(first, "pubDate"), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .isBefore(Instant.now());
    }

    @Test
    void the_checks_are_a_json_feed() {
        String url = published();
        given().get("/feed.json")
                .then()
                .statusCode(200)
                .contentType("application/feed+json")
                .body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("title", equalTo("Newsroom: fact-checks"))
                .body("feed_url", containsString("/feed.json"))
                .body("items[0].title", equalTo(SHOWN))
                .body("items[0].id", containsString("urn:uuid:"))
                .body("items[0].url", containsString(url))
                .body("items[0].content_text", equalTo("True: The register bears it out."));
    }

    @Test
    void a_card_can_be_framed_and_says_at_once_that_its_check_was_retracted() {
        String claim = claim();
        String url = address(claim);
        given().get(url + "/card")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("frame-ancestors *"))
                .body(containsString("target=\"_top\""))
                .body(not(containsString("<script")));
        given().get(url).then().header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
        Calls.delete(Calls.EDITOR, claim, "publication", Map.of("reason", "The source was made up."))
                .then()
                .statusCode(200);
        given().get(url + "/card").then().body(containsString("The source was made up."));
    }

    @Test
    void a_check_has_a_picture_with_words_for_who_does_not_see_it() {
        String claim = claim();
        String url = address(claim);
        Response page = given().get(url);
        String picture = attribute(page, "meta", "property", "og:image", "content");
        assertThat(picture).contains(url + "/card.png?version=1-");
        assertThat(attribute(page, "meta", "name", "twitter:image", "content")).isEqualTo(picture);
        assertThat(attribute(page, "meta", "name", "twitter:card", "content")).isEqualTo("summary_large_image");
        assertThat(attribute(page, "meta", "property", "og:image:alt", "content"))
                .startsWith("True: “")
                .endsWith("Checked by Newsroom.");
        given().get(url + ".jsonld").then().body("image", containsString(url + "/card.png?version=1-"));
        byte[] png = picture(url, "1");
        assertThat(picture(url, "2")).isEqualTo(png);
        Calls.delete(Calls.EDITOR, claim, "publication", Map.of("reason", "The source was made up."))
                .then()
                .statusCode(200);
        assertThat(picture(url, "1")).isNotEqualTo(png);
        assertThat(attribute(given().get(url), "meta", "property", "og:image", "content"))
                .contains("?version=1-retracted-");
        given().get("/checks/no-such-check/card.png").then().statusCode(404);
    }

    private static byte[] picture(String url, String version) {
        return given().get(url + "/card.png?version=" + version)
                .then()
                .statusCode(200)
                .contentType("image/png")
                .extract()
                .asByteArray();
    }

    @Test
    void oembed_says_how_to_put_a_check_into_a_page() {
        String path = published();
        String url = given().get("/feed.json").path("items[0].url");
        given().queryParam("url", url)
                .queryParam("maxwidth", 400)
                .get("/oembed")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("version", equalTo("1.0"))
                .body("type", equalTo("rich"))
                .body("width", equalTo(400))
                .body("html", containsString(path + "/card\""))
                .body("html", containsString("&lt;b&gt;12&lt;/b&gt;"));
        given().queryParam("url", url)
                .queryParam("format", "xml")
                .get("/oembed")
                .then()
                .statusCode(406);
        given().queryParam("url", "https://elsewhere.example" + path)
                .get("/oembed")
                .then()
                .statusCode(404);
        given().get("/oembed").then().statusCode(404);
        given().get(path).then().body(containsString("/oembed?url="));
    }

    @Test
    void the_claim_reviews_are_a_data_feed_with_retractions_as_such() {
        String url = published();
        given().get("/claim-reviews.jsonld")
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .body("'@type'", equalTo("DataFeed"))
                .body("dataFeedElement[0].'@type'", equalTo("DataFeedItem"))
                .body("dataFeedElement[0].item[0].'@type'", equalTo("ClaimReview"))
                .body("dataFeedElement[0].item[0].url", containsString(url))
                .body("dataFeedElement[0].item[0].claimReviewed", notNullValue())
                .body(
                        "dateModified",
                        equalTo(given().get("/claim-reviews.jsonld").path("dataFeedElement[0].dateModified")));
        String claim = claim();
        String taken = address(claim);
        Calls.delete(Calls.EDITOR, claim, "publication", Map.of("reason", "The source was made up."))
                .then()
                .statusCode(200);
        given().get("/claim-reviews.jsonld")
                .then()
                .body(
                        "dataFeedElement.item.flatten().find { it.url.endsWith('" + taken + "') }.creativeWorkStatus",
                        equalTo("Retracted"));
    }

    @Test
    void corrections_and_retractions_are_feeds_whose_entries_lead_to_what_changed() throws Exception {
        String claim = claim();
        String url = address(claim);
        Calls.put(Calls.EDITOR, claim, "correction", Map.of("kind", "correction", "reason", "We misread a <table>."))
                .then()
                .statusCode(200);
        Calls.saveReport(Calls.ANA, claim, Calls.report("Eleven ships", "true"))
                .then()
                .statusCode(200);
        Calls.approve(Calls.SECOND_EDITOR, claim).then().statusCode(200);
        Calls.put(Calls.SECOND_EDITOR, claim, "publication").then().statusCode(200);
        Element corrected = children(root(given().get("/corrections.atom"), "application/atom+xml"), "entry")
                .get(0);
        assertThat(text(corrected, "title")).isEqualTo("Correction: Eleven ships");
        assertThat(text(corrected, "summary")).isEqualTo("We misread a <table>.");
        assertThat(link(corrected, "alternate")).endsWith(url + "#version-2");
        given().get(url).then().body(containsString("id=\"version-2\""));
        Calls.delete(Calls.EDITOR, claim, "publication", Map.of("reason", "The source was made up."))
                .then()
                .statusCode(200);
        Element retracted = children(
                        children(root(given().get("/corrections.rss"), "application/rss+xml"), "channel")
                                .get(0),
                        "item")
                .get(0);
        assertThat(text(retracted, "title")).isEqualTo("Retracted: Eleven ships");
        assertThat(text(retracted, "link")).endsWith(url);
        given().get("/corrections.json")
                .then()
                .body("items[0].content_text", equalTo("The source was made up."))
                .body("items[1].id", equalTo(text(corrected, "id")));
    }

    @Test
    void the_site_map_names_every_check_and_when_it_changed() throws Exception {
        String claim = claim();
        String url = address(claim);
        Instant before = lastModified(url);
        Calls.delete(Calls.EDITOR, claim, "publication", Map.of("reason", "The source was made up."))
                .then()
                .statusCode(200);
        assertThat(lastModified(url)).isAfter(before);
        given().get("/sitemap.xml?part=2").then().statusCode(404);
        given().get("/sitemap.xml?part=0").then().statusCode(404);
        assertThat(given().get("/sitemap.xml?part=1").asString())
                .isEqualTo(given().get("/sitemap.xml").asString());
    }

    @Test
    void what_is_new_is_in_the_site_map_of_news_until_it_is_retracted() throws Exception {
        String claim = claim();
        String url = address(claim);
        Element entry = news(url).orElseThrow();
        Element about = children(entry, "news").get(0);
        assertThat(about.getNamespaceURI()).isEqualTo("http://www.google.com/schemas/sitemap-news/0.9");
        assertThat(text(about, "title")).isEqualTo(SHOWN);
        assertThat(Instant.parse(text(about, "publication_date")))
                .isAfter(Instant.now().minusSeconds(3600));
        Element publication = children(about, "publication").get(0);
        assertThat(text(publication, "name")).isEqualTo("Newsroom");
        assertThat(text(publication, "language")).isEqualTo("en");
        assertThat(siteMaps())
                .anyMatch(map -> map.endsWith("/sitemap.xml?part=1"))
                .anyMatch(map -> map.endsWith("/sitemap-news.xml"));
        Calls.delete(Calls.EDITOR, claim, "publication", Map.of("reason", "The source was made up."))
                .then()
                .statusCode(200);
        assertThat(news(url)).isEmpty();
    }

    @Test
    void what_was_published_more_than_two_days_ago_is_no_news_and_stays_in_the_site_map() throws Exception {
        String old = clock.ago(Duration.ofDays(3), PlumbingTest::claim);
        assertThat(news(address(old))).isEmpty();
        assertThat(given().get("/sitemap.xml").asString()).contains(address(old) + "</loc>");
        String recent = clock.ago(Duration.ofHours(40), PlumbingTest::claim);
        assertThat(news(address(recent))).isPresent();
    }

    private static Optional<Element> news(String url) throws Exception {
        return children(root(given().get("/sitemap-news.xml"), "application/xml"), "url").stream()
                .filter(each -> text(each, "loc").endsWith(url))
                .findFirst();
    }

    private static List<String> siteMaps() throws Exception {
        return children(root(given().get("/sitemap-index.xml"), "application/xml"), "sitemap").stream()
                .map(each -> text(each, "loc"))
                .toList();
    }

    @Test
    void a_site_map_of_several_parts_is_an_index_of_them() throws Exception {
        Element index = parsed(CrawlersResource.index(
                        "https://checks.example/sitemap.xml",
                        List.of(Instant.parse("2026-05-14T09:12:00Z"), Instant.parse("2026-05-15T09:12:00Z")))
                .render());
        assertThat(index.getLocalName()).isEqualTo("sitemapindex");
        assertThat(index.getNamespaceURI()).isEqualTo(SITE_MAP);
        Element second = children(index, "sitemap").get(1);
        assertThat(text(second, "loc")).isEqualTo("https://checks.example/sitemap.xml?part=2");
        assertThat(text(second, "lastmod")).isEqualTo("2026-05-15T09:12:00Z");
    }

    @Test
    void crawlers_may_read_what_readers_read_and_are_told_of_the_site_map() {
        given().get("/robots.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(containsString("Allow: /checks\n"))
                .body(containsString("Disallow: /\n"))
                .body(containsString("Allow: /sitemap\n"))
                .body(containsString("Allow: /claim-reviews.jsonld\n"))
                .body(containsString("/sitemap-index.xml"));
        given().get("/favicon.ico").then().statusCode(200).header("Cache-Control", containsString("max-age"));
    }

    @Test
    void who_finds_a_hole_is_told_whom_to_write_to() {
        String text = given().get("/.well-known/security.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .extract()
                .asString();
        assertThat(text).startsWith("Contact: mailto:security@newsroom.example\nExpires: ");
        Instant expires = Instant.parse(text.lines().toList().get(1).substring("Expires: ".length()));
        assertThat(expires).isAfter(Instant.now()).isBefore(Instant.now().plusSeconds(365L * 24 * 3600));
    }

    @Test
    void a_page_says_where_it_stands_what_it_is_about_and_where_the_feeds_are() {
        String url = published();
        Response page = given().get(url);
        assertThat(attribute(page, "link", "rel", "canonical", "href")).endsWith(url);
        assertThat(attribute(page, "meta", "property", "og:url", "content")).endsWith(url);
        assertThat(attribute(page, "meta", "property", "og:type", "content")).isEqualTo("article");
        assertThat(attribute(page, "meta", "property", "og:title", "content").replace("\u0001", ""))
                .isEqualTo(SHOWN);
        assertThat(attribute(page, "meta", "property", "og:description", "content"))
                .isEqualTo("True: The register bears it out.");
        assertThat(page.asString())
                .contains(
                        "href=\"/feed.atom\"",
                        "href=\"/feed.rss\"",
                        "href=\"/feed.json\"",
                        "href=\"/corrections.atom\"");
        assertThat(attribute(given().get("/checks"), "link", "rel", "canonical", "href"))
                .endsWith("/checks");
    }

    private static String attribute(Response page, String element, String name, String value, String wanted) {
        return page.htmlPath()
                .getString(
                        "**.find { it.name() == '" + element + "' && it.@" + name + " == '" + value + "' }.@" + wanted);
    }

    private static Instant lastModified(String url) throws Exception {
        Element map = root(given().get("/sitemap.xml"), "application/xml");
        assertThat(map.getLocalName()).isEqualTo("urlset");
        assertThat(map.getNamespaceURI()).isEqualTo(SITE_MAP);
        return children(map, "url").stream()
                .filter(each -> text(each, "loc").endsWith(url))
                .map(each -> Instant.parse(text(each, "lastmod")))
                .findFirst()
                .orElseThrow();
    }

    private static String published() {
        return address(claim());
    }

    private static String claim() {
        String claim = Calls.submitted();
        Calls.saveReport(Calls.ANA, claim, Calls.report(HEADLINE, "true"))
                .then()
                .statusCode(200);
        Calls.approve(Calls.SECOND_EDITOR, claim).then().statusCode(200);
        Calls.put(Calls.SECOND_EDITOR, claim, "publication").then().statusCode(200);
        return claim;
    }

    private static String address(String claim) {
        return Calls.as(Calls.EDITOR).get(Calls.claim(claim)).path("publication.url");
    }

    private static Element root(Response response, String type) throws Exception {
        response.then().statusCode(200).contentType(containsString(type));
        return parsed(response.asString());
    }

    private static Element parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Document document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        return document.getDocumentElement();
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(each -> each.getLocalName().equals(name))
                .toList();
    }

    private static String text(Element parent, String name) {
        return children(parent, name).get(0).getTextContent();
    }

    private static String link(Element parent, String rel) {
        return children(parent, "link").stream()
                .filter(each -> each.getAttribute("rel").equals(rel))
                .findFirst()
                .orElseThrow()
                .getAttribute("href");
    }
}
