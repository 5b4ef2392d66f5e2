package org.stet.core.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The archive's words in a Lucene index in memory, asked by BM25 over claim, title and subtitle. */
final class ClaimIndex {

    static final int MOST_TERMS = 256;
    private static final float TITLE = 0.6f;
    private static final float SUBTITLE = 0.3f;

    private final IndexSearcher searcher;
    private final int size;

    /**
     * A claim found.
     *
     * @param number its place in the list the index was made from
     * @param score its BM25 score
     */
    record Hit(int number, double score) {}

    ClaimIndex(List<ArchivedClaim> claims) {
        this.size = claims.size();
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            IndexWriterConfig config = new IndexWriterConfig(Terms.ANALYZER).setSimilarity(new BM25Similarity());
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (ArchivedClaim claim : claims) {
                    writer.addDocument(document(claim));
                }
                writer.forceMerge(1);
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
            searcher.setSimilarity(new BM25Similarity());
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory", impossible);
        }
    }

    private static Document document(ArchivedClaim claim) {
        Document document = new Document();
        document.add(new TextField("claim", claim.claim(), Field.Store.NO));
        document.add(new TextField("title", claim.title(), Field.Store.NO));
        document.add(new TextField("subtitle", claim.subtitle(), Field.Store.NO));
        return document;
    }

    /** The best claims for a set of terms, best first; those with an equal score in the archive's order. */
    List<Hit> search(Collection<String> terms, int top) {
        if (terms.isEmpty() || size == 0) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        try {
            for (ScoreDoc found : searcher.search(query(terms), top).scoreDocs) {
                hits.add(new Hit(found.doc, found.score));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory", impossible);
        }
        return hits;
    }

    /** Any of the terms in claim, title or subtitle. */
    static Query query(Collection<String> terms) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms.stream().limit(MOST_TERMS).forEach(term -> {
            query.add(new TermQuery(new Term("claim", term)), BooleanClause.Occur.SHOULD);
            query.add(boosted("title", term, TITLE), BooleanClause.Occur.SHOULD);
            query.add(boosted("subtitle", term, SUBTITLE), BooleanClause.Occur.SHOULD);
        });
        return query.build();
    }

    private static BoostQuery boosted(String field, String term, float boost) {
        return new BoostQuery(new TermQuery(new Term(field, term)), boost);
    }
}
