package org.stet.web.ui;

import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import org.stet.workflow.claim.DismissalReason;

/** What forms let one choose from, in the words of people: {@code {inject:choices.…}}. */
@Named
@ApplicationScoped
public class Choices {

    private final ArticleMessages messages;

    Choices(ArticleMessages messages) {
        this.messages = messages;
    }

    /** Why a claim is not checked. */
    public List<Choice> getDismissals() {
        return Arrays.stream(DismissalReason.values())
                .map(reason -> new Choice(reason.code(), messages.dismissal(reason)))
                .toList();
    }
}
