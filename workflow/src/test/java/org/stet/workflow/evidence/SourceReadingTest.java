package org.stet.workflow.evidence;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.TestSite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a page says about itself stands for what nobody typed. */
@QuarkusTest
class SourceReadingTest {

    private static final String PAGE = """
            <!doctype html><html lang="en"><head><title>Ferry figures | The Harbour Post</title>
            <meta property="og:title" content="Ferry figures"><meta property="og:site_name" content="The Harbour Post">
            </head><body><h1>Ferry figures</h1></body></html>""";

    @Inject
    NewsroomCast cast;

    @Inject
    SourceReading reading;

    @Inject
    TestSite site;

    @Test
    void a_page_tells_its_title_and_its_publisher() throws Exception {
        SourceReading.Description read = read(site.put("/about-ferries", "text/html", PAGE));
        assertThat(read.title()).contains("Ferry figures");
        assertThat(read.publisher()).contains("The Harbour Post");
        assertThat(read.fromAuthority()).isFalse();
    }

    @Test
    void what_somebody_typed_goes_before_what_the_page_says() throws Exception {
        SourceReading.Description read = read(site.put("/about-ferries-too", "text/html", PAGE));
        Evidence.Source typed = new Evidence.Source(
                "https://example.org", "My title", Optional.empty(), Evidence.Stance.SUPPORTS, Evidence.Kind.PRIMARY);
        Evidence.Source complete = read.completing(typed);
        assertThat(complete.title()).isEqualTo("My title");
        assertThat(complete.publisher()).contains("The Harbour Post");
    }

    @Test
    void a_page_tells_its_day_and_what_somebody_typed_goes_before_it() throws Exception {
        SourceReading.Description read = read(site.put(
                "/dated-ferries",
                "text/html",
                PAGE.replace(
                        "<title>",
                        "<meta property=\"article:published_time\" content=\"2026-03-31T10:00:00Z\"><title>")));
        assertThat(read.publishedOn()).contains(LocalDate.of(2026, 3, 31));
        Evidence.Source typed = ClaimJourney.source("x");
        assertThat(read.completing(typed).publishedOn()).contains(LocalDate.of(2026, 3, 31));
        assertThat(new SourceReading.Description(
                                Optional.empty(), Optional.empty(), Optional.of(LocalDate.EPOCH), false)
                        .completing(read.completing(typed))
                        .publishedOn())
                .contains(LocalDate.of(2026, 3, 31));
    }

    @Test
    void what_is_no_page_says_nothing_about_itself() throws Exception {
        SourceReading.Description read = read(site.put("/figures.pdf", "application/pdf", "%PDF-1.7 not really"));
        assertThat(read).isEqualTo(SourceReading.Description.silent(false));
    }

    @Test
    void where_the_page_cannot_be_read_the_title_is_asked_for() {
        assertThatThrownBy(() -> read(site.put("/gone-source", "text/html", PAGE) + "/not-there"))
                .isInstanceOfSatisfying(ExecutionException.class, failed -> assertThat(failed.getCause())
                        .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(violation -> {
                                    assertThat(violation.field()).isEqualTo("title");
                                    assertThat(violation.message().code()).isEqualTo("evidence.title-unread");
                                })));
        assertThatThrownBy(() -> read("javascript:alert(1)")).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.ons.gov.uk/births, true",
        "https://www.census.gov/quickfacts, true",
        "https://ec.europa.eu/eurostat, true",
        "https://www.stat.gov.pl/, true",
        "https://www.bbc.co.uk/news, false",
        "https://gov.example.com/, false",
        "https://notgov/, false"
    })
    void the_sites_of_authorities_are_known_by_their_names(URI address, boolean authority) {
        assertThat(SourceReading.isAuthority(address)).isEqualTo(authority);
    }

    private SourceReading.Description read(String url) throws Exception {
        return reading.readSoon(cast.ana(), url, Function.identity())
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }
}
