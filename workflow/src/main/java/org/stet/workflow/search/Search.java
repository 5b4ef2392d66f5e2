package org.stet.workflow.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;

/** Begins searches. */
@ApplicationScoped
public class Search {

    /** Each word is a condition of its own, so that a long text would be a query that keeps the database busy. */
    private static final int LONGEST = 200;

    private final EntityManager entities;

    Search(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Begins a search of a table that has the columns {@code names} and {@code lexemes}; the transaction is for this search.
     *
     * @param table its name
     * @param text what is searched for
     * @throws InvalidInput if the text is too long
     */
    @Transactional(TxType.MANDATORY)
    public SearchWords begin(String table, String text) {
        if (text.length() > LONGEST) {
            throw new InvalidInput("q", Fault.TOO_LONG, "search.too-long", LONGEST);
        }
        Object[] begun = (Object[]) entities.createNativeQuery(
                        "select folded_words, estimate from begin_search(:table, :text)", Object[].class)
                .setParameter("table", table)
                .setParameter("text", text)
                .getSingleResult();
        return SearchWords.of((String) begun[0], (Long) begun[1]);
    }

    /** Has the database plan each statement of the transaction for its own values: a rare name otherwise than a common one. */
    @Transactional(TxType.MANDATORY)
    public void planEach() {
        entities.createNativeQuery(
                        "select set_config('plan_cache_mode', 'force_custom_plan', true) || set_config('jit', 'off', true)",
                        String.class)
                .getSingleResult();
    }
}
