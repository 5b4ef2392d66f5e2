package org.stet.workflow.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IndependentSourcesTest {

    @Test
    void two_outlets_that_print_one_agency_are_one() {
        assertThat(count(
                        source("https://morning.example/a", "Morning Post", "Coast News Agency"),
                        source("https://evening.example/b", "Evening Star", "  coast  news agency ")))
                .isEqualTo(1);
    }

    @Test
    void two_articles_of_one_publisher_are_one() {
        assertThat(count(
                        source("https://morning.example/a", "Morning Post", ""),
                        source("https://archive.example/b", "MORNING POST", "")))
                .isEqualTo(1);
    }

    @Test
    void two_pages_of_one_site_are_one_where_nobody_names_a_publisher() {
        assertThat(count(source("https://www.morning.example/a", "", ""), source("https://Morning.example/b", "", "")))
                .isEqualTo(1);
    }

    @Test
    void an_outlet_that_prints_an_agency_and_its_own_report_is_two() {
        assertThat(count(
                        source("https://morning.example/a", "Morning Post", "Coast News Agency"),
                        source("https://morning.example/b", "Morning Post", "")))
                .isEqualTo(2);
    }

    @Test
    void sources_that_have_nothing_in_common_are_as_many_as_they_are() {
        assertThat(count(
                        source("https://morning.example/a", "", ""),
                        source("https://evening.example/a", "", ""),
                        source("https://office.example/a", "Statistical office", "")))
                .isEqualTo(3);
    }

    @Test
    void a_group_keeps_the_order_of_the_ledger() {
        List<Evidence> ledger = List.of(
                source("https://a.example/1", "", "one"),
                source("https://b.example/2", "", "two"),
                source("https://c.example/3", "", "one"));
        assertThat(IndependentSources.groups(ledger).values())
                .containsExactly(List.of(ledger.get(0), ledger.get(2)), List.of(ledger.get(1)));
    }

    @Test
    void a_new_source_counts_as_one_with_what_the_same_publisher_or_site_has_in_the_ledger() {
        List<Evidence> ledger = List.of(
                source("https://www.morning.example/a", "", ""),
                source("https://b.example/2", "Statistical office", ""));
        assertThat(IndependentSources.sameAs(ledger, "https://morning.example/b", Optional.empty()))
                .contains(ledger.get(0));
        assertThat(IndependentSources.sameAs(ledger, "https://c.example/", Optional.of("statistical  Office")))
                .contains(ledger.get(1));
        assertThat(IndependentSources.sameAs(ledger, "https://c.example/", Optional.empty()))
                .isEmpty();
    }

    private static int count(Evidence... evidence) {
        return IndependentSources.count(Stream.of(evidence).toList());
    }

    static Evidence source(String url, String publisher, String group) {
        return source(url, publisher, group, Evidence.Kind.SECONDARY);
    }

    static Evidence source(String url, String publisher, String group, Evidence.Kind kind) {
        return new Evidence(
                UUID.randomUUID(),
                Optional.empty(),
                new Evidence.Source(
                        url,
                        "A title",
                        Optional.of(publisher).filter(text -> !text.isEmpty()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Evidence.Stance.CONTEXT,
                        kind,
                        Optional.of(group).filter(text -> !text.isEmpty()),
                        Optional.empty()),
                UUID.randomUUID(),
                Instant.EPOCH);
    }
}
