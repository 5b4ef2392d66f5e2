package org.stet.core.language.english.entity;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
