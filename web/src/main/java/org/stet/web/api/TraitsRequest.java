package org.stet.web.api;

import java.util.Optional;

import jakarta.ws.rs.QueryParam;

import org.stet.workflow.claim.ClaimTraits;

/** What claims of a list have in common, as the parameters of a request say it. */
public class TraitsRequest {

    @QueryParam("speaker")
    Optional<String> speaker;

    @QueryParam("topic")
    Optional<String> topic;

    @QueryParam("publisher")
    Optional<String> publisher;

    @QueryParam("language")
    Optional<String> language;

    @QueryParam("rating")
    Optional<String> rating;

    @QueryParam("createdFrom")
    Optional<String> createdFrom;

    @QueryParam("createdBefore")
    Optional<String> createdBefore;

    @QueryParam("dueFrom")
    Optional<String> dueFrom;

    @QueryParam("dueBefore")
    Optional<String> dueBefore;

    ClaimTraits read() {
        return new ClaimTraits(
                given(speaker),
                given(topic),
                given(publisher),
                given(language).map(text -> Codes.language(text, "language")),
                given(rating),
                given(createdFrom).map(text -> Codes.moment(text, "createdFrom")),
                given(createdBefore).map(text -> Codes.moment(text, "createdBefore")),
                given(dueFrom).map(text -> Codes.moment(text, "dueFrom")),
                given(dueBefore).map(text -> Codes.moment(text, "dueBefore")));
    }

    private static Optional<String> given(Optional<String> parameter) {
        return parameter.map(String::strip).filter(text -> !text.isEmpty());
    }
}
