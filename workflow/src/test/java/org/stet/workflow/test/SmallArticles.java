package org.stet.workflow.test;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.stet.workflow.article.Article;
import org.stet.workflow.article.Intake;
import org.stet.workflow.article.Marking;
import org.stet.workflow.article.Submission;
import org.stet.workflow.claim.Claims;

/** Articles with so many candidates and no other claim, each handed in once. */
@ApplicationScoped
public class SmallArticles {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final NewsroomCast cast;
    private final Intake intake;
    private final Marking marking;
    private final Claims claims;

    SmallArticles(NewsroomCast cast, Intake intake, Marking marking, Claims claims) {
        this.cast = cast;
        this.intake = intake;
        this.marking = marking;
        this.claims = claims;
    }

    /** A new article at the desk with single review, in which Marta has marked so many candidates. */
    public UUID with(int candidates) {
        StringBuilder text = new StringBuilder("Cranes, part " + NUMBER.incrementAndGet() + "\n\nWhat about them?\n\n");
        for (int i = 0; i < candidates; i++) {
            text.append("“Crane ").append((char) ('A' + i)).append(", oh my?”\n\n");
        }
        Article article = intake.take(
                        cast.marta(),
                        new Submission.Text(text.toString(), Optional.empty(), Optional.empty()),
                        Optional.of(NewsroomCast.SINGLE))
                .article();
        for (int i = 0; i < candidates; i++) {
            add(article.id(), "Crane " + (char) ('A' + i));
        }
        long found = QuarkusTransaction.requiringNew()
                .call(() -> claims.ofArticle(article.id()))
                .size();
        if (found != candidates) {
            throw new IllegalStateException("core found claims in it, too: " + found);
        }
        return article.id();
    }

    /** Marta marks these words of the article as a claim. */
    public UUID add(UUID article, String words) {
        return marking.mark(cast.marta(), article, words, Optional.empty())
                .claim()
                .id();
    }
}
