package org.stet.core.language.english.entity;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.stet.core.attribution.SourceKind;

import static org.assertj.core.api.Assertions.assertThat;

class SourceKindsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the health ministry                  | ORGANISATION | ''                      | OFFICIAL
            Karsten's Department of Sea Services | ORGANISATION | ''                      | OFFICIAL
            the White House                      | ORGANISATION | ''                      | OFFICIAL
            Harbour House                        | ORGANISATION | ''                      | ORGANISATION
            Norvane Shipping                     | ORGANISATION | ''                      | ORGANISATION
            Ilse Brandt                          | OFFICIAL     | the mayor of Karsten    | OFFICIAL
            Ilse Brandt                          | OFFICIAL     | the former mayor        | PERSON
            the ex-mayor                         | OFFICIAL     | ''                      | PERSON
            the former mayor's report            | DOCUMENT     | ''                      | DOCUMENT
            """)
    void an_authority_is_official_and_who_was_in_office_is_a_person(
            String name, SourceKind found, String description, SourceKind link) {
        assertThat(SourceKinds.ofLink(name, found, description)).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            U.S. officials                       | ANONYMOUS    | ''                      | OFFICIAL
            federal prosecutors                  | ANONYMOUS    | ''                      | OFFICIAL
            Norvane Gas officials                | ANONYMOUS    | ''                      | ORGANISATION
            senior officials                     | ANONYMOUS    | ''                      | ANONYMOUS
            his doctor                           | ANONYMOUS    | ''                      | PERSON
            the Norvane founder                  | ANONYMOUS    | ''                      | PERSON
            sources                              | ANONYMOUS    | ''                      | ANONYMOUS
            Ilse Brandt                          | OFFICIAL     | the company chairman    | PERSON
            a company spokesman                  | OFFICIAL     | ''                      | ORGANISATION
            media reports                        | DOCUMENT     | ''                      | PUBLICATION
            Ilse Brandt                          | OFFICIAL     | president of the Harbour Institute | PERSON
            Ilse Brandt                          | PERSON       | Interior Department official | OFFICIAL
            Ilse Brandt                          | OFFICIAL     | CEO                     | PERSON
            Ilse Brandt                          | OFFICIAL     | Secretary; the presidential candidate | PERSON
            Ilse Brandt                          | OFFICIAL     | Sen.; a candidate for president | OFFICIAL
            Ilse Brandt                          | OFFICIAL     | Gov.; the former governor | PERSON
            Ilse Brandt                          | PERSON       | House Shipping Committee Chairwoman | OFFICIAL
            Ilse Brandt                          | OFFICIAL     | a minister of the Harbour Church | PERSON
            Ilse Brandt                          | PERSON       | (D-Norvane)             | OFFICIAL
            Federal prosecutors                  | OFFICIAL     | ''                      | OFFICIAL
            a Taliban spokesman                  | OFFICIAL     | ''                      | ORGANISATION
            National Institute on Tide Abuse     | ORGANISATION | ''                      | OFFICIAL
            the FBI                              | ORGANISATION | ''                      | OFFICIAL
            Sen. Ilse Brandt and her friends     | ANONYMOUS    | ''                      | OFFICIAL
            """)
    void people_of_a_state_are_official_and_heads_of_companies_persons(
            String name, SourceKind found, String description, SourceKind link) {
        assertThat(SourceKinds.ofLink(name, found, description)).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "District Attorney",
                "district attorney of Karsten County",
                "U.S. attorney for the Southern District",
                "the state's solicitor general",
                "Home Secretary",
                "chief whip",
                "opposition leader",
                "special counsel",
                "county supervisor",
                "schools superintendent",
                "school board president",
                "central bank governor",
                "head of the central bank",
                "a lawmaker from Norvane's Green Party",
                "Labour MP",
                "United Nations spokesman",
                "Deputy Director of Public Prosecution",
                "acting director of the Bureau of Prisons",
                "ranking member",
                "committee chairman",
                "chief medical examiner"
            })
    void whoever_has_an_office_speaks_for_it(String description) {
        assertThat(SourceKinds.ofLink("Ilse Brandt", SourceKind.PERSON, description))
                .isEqualTo(SourceKind.OFFICIAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the daughter of the president",
                "the senator's wife",
                "the mayor’s lawyer",
                "author of a book on the president",
                "supporter of the mayor",
                "attorney for the family",
                "defense attorney",
                "general manager",
                "general counsel of the bank",
                "chairman of the Republican National Committee",
                "Green Party chairwoman"
            })
    void whoever_only_knows_an_office_holder_or_heads_something_else_is_a_person(String description) {
        assertThat(SourceKinds.ofLink("Ilse Brandt", SourceKind.PERSON, description))
                .isEqualTo(SourceKind.PERSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "House Harbour Committee",
                "Karsten County Board of Supervisors",
                "the Norvane Air Force",
                "Karsten Fire Service",
                "City of Karsten",
                "the State Board of Elections",
                "Norvane central bank",
                "Norvane Medicines Agency",
                "the law enforcement agency",
                "Office for National Statistics"
            })
    void a_body_of_a_state_or_town_is_official(String name) {
        assertThat(SourceKinds.ofLink(name, SourceKind.ORGANISATION, "")).isEqualTo(SourceKind.OFFICIAL);
    }

    @ParameterizedTest
    @CsvSource({
        "investigators, OFFICIAL",
        "county detectives, OFFICIAL",
        "Democratic lawmakers, OFFICIAL",
        "police officers, OFFICIAL",
        "fire officials, OFFICIAL",
        "private investigators, ANONYMOUS",
        "company officials, ANONYMOUS",
        "residents, ANONYMOUS"
    })
    void people_without_a_name_who_hold_offices_are_official(String name, SourceKind kind) {
        assertThat(SourceKinds.ofLink(name, SourceKind.ANONYMOUS, "")).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a footnote",
                "a redacted copy",
                "a preprint",
                "tax returns",
                "the autopsy",
                "a post",
                "the firm's website"
            })
    void what_can_be_read_is_a_document(String words) {
        String head = words.substring(words.lastIndexOf(' ') + 1);

        assertThat(SourceKinds.of(head, words, false)).isEqualTo(SourceKind.DOCUMENT);
    }
}
