package org.stet.core.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;

import org.stet.core.encoder.Encoder;
import org.stet.core.text.Span;

/**
 * Candidates from a Lucene index in a folder, or in memory. Claims are found by their words (BM25 over claim, title and
 * subtitle), by the forms of words of their own language, and by the encoder's vectors (HNSW; Malkov and Yashunin, 2018); the
 * three lists become one by reciprocal rank (Cormack et al., 2009).
 *
 * <p>A claim is found by its words as soon as it is taken in. Its vector costs more and is added by {@link #readVectors}.
 * Vectors are of English texts and of those whose language is not known: the encoder reads English.
 *
 * <p>What the index was made from is kept with it as {@link #state}, so that it can go on after the process has ended in any way.
 * An index of another version, or one that cannot be read, is begun anew.
 */
public final class LuceneCandidates implements CandidateSearch, AutoCloseable {

    private static final String LAYOUT = "1";
    private static final String VERSION = "version";
    private static final String ID = "id";
    private static final String ALL = "all";
    private static final String MEANING = "meaning";
    private static final String UNREAD = "unread";
    private static final String OWN = "own_";
    private static final String OTHER = "x";
    private static final List<String> STORED = List.of("claim", "title", "subtitle", "date", "language");

    private static final int OTHERS = 50;
    private static final int LONGEST = 1_000;

    /** How much the first of a list counts more than the next; the usual number. */
    private static final int SMOOTHING = 60;

    private static final Map<String, Analyzer> ANALYZERS = Map.of(
            "de", new GermanAnalyzer(), "fr", new FrenchAnalyzer(), "es", new SpanishAnalyzer(), OTHER, folding());

    private static final FieldType COUNTED = counted();

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Optional<Encoder> encoder;
    private final String version;
    private final Map<String, String> state = new HashMap<>();

    private LuceneCandidates(Directory directory, IndexWriter writer, Optional<Encoder> encoder, String version)
            throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.encoder = encoder;
        this.version = version;
        Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
        if (kept != null) {
            kept.forEach(entry -> state.put(entry.getKey(), entry.getValue()));
        }
        if (!version.equals(state.get(VERSION))) {
            writer.deleteAll();
            state.clear();
        }
        this.searchers = new SearcherManager(writer, new Searching());
    }

    private static final class Searching extends SearcherFactory {

        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader before) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BM25Similarity());
            return searcher;
        }
    }

    /**
     * The index in a folder, which is made where there is none.
     *
     * @param encoder gives vectors; empty to do without
     * @param of what the index is of: one of something else is begun anew
     * @throws UncheckedIOException if the folder cannot be written
     */
    public static LuceneCandidates in(Path folder, Optional<Encoder> encoder, String of) {
        try {
            Directory directory = FSDirectory.open(folder);
            try {
                return open(directory, encoder, of);
            } catch (LockObtainFailedException taken) {
                throw taken;
            } catch (IOException | IllegalArgumentException unreadable) {
                for (String file : directory.listAll()) {
                    if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                        directory.deleteFile(file);
                    }
                }
                return open(directory, encoder, of);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the index in " + folder, broken);
        }
    }

    /** An index that is gone with the process. */
    public static LuceneCandidates inMemory(Optional<Encoder> encoder, String of) {
        try {
            return open(new ByteBuffersDirectory(), encoder, of);
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory", impossible);
        }
    }

    private static LuceneCandidates open(Directory directory, Optional<Encoder> encoder, String of) throws IOException {
        Map<String, Analyzer> byField = new HashMap<>();
        ANALYZERS.forEach((language, analyzer) -> byField.put(OWN + language, analyzer));
        IndexWriterConfig config = new IndexWriterConfig(new PerFieldAnalyzerWrapper(Terms.ANALYZER, byField))
                .setSimilarity(new BM25Similarity())
                .setCommitOnClose(false);
        String version = LAYOUT + " " + encoder.map(Encoder::version).orElse("") + " " + of;
        IndexWriter writer = new IndexWriter(directory, config);
        try {
            return new LuceneCandidates(directory, writer, encoder, version);
        } catch (IOException unreadable) {
            writer.rollback();
            throw unreadable;
        }
    }

    private static Analyzer folding() {
        try {
            return CustomAnalyzer.builder()
                    .withTokenizer("standard")
                    .addTokenFilter("lowercase")
                    .addTokenFilter("asciifolding")
                    .build();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static FieldType counted() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /** What was kept with the index; empty for a new one. */
    public synchronized Map<String, String> state() {
        return Map.copyOf(state);
    }

    /** Keeps what was taken in, with what the index is made from by now. */
    public synchronized void keep(Map<String, String> now) {
        try {
            state.clear();
            state.putAll(now);
            state.put(VERSION, version);
            writer.setLiveCommitData(Map.copyOf(state).entrySet());
            writer.commit();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Empties the index. */
    public synchronized void clear() {
        try {
            writer.deleteAll();
            state.clear();
            searchers.maybeRefreshBlocking();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public synchronized void upsert(Collection<IndexedClaim> claims) {
        try {
            for (IndexedClaim given : claims) {
                IndexedClaim claim = new IndexedClaim(given.claim().folded(), given.language());
                Term id = new Term(ID, claim.claim().id());
                if (!Optional.of(claim).equals(stored(id))) {
                    writer.updateDocument(id, document(claim, Optional.empty()));
                }
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Optional<IndexedClaim> stored(Term id) throws IOException {
        return with(searcher -> {
            ScoreDoc[] hits = searcher.search(new TermQuery(id), 1).scoreDocs;
            return hits.length == 0 ? Optional.empty() : Optional.of(claim(searcher, hits[0].doc));
        });
    }

    @Override
    public synchronized void remove(Collection<String> ids) {
        try {
            writer.deleteDocuments(ids.stream().map(id -> new Term(ID, id)).toArray(Term[]::new));
            searchers.maybeRefreshBlocking();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The ids that begin so. */
    public Set<String> ids(String prefix) {
        try {
            return with(searcher -> {
                Set<String> ids = new LinkedHashSet<>();
                int most = Math.max(1, searcher.getIndexReader().numDocs());
                for (ScoreDoc hit : searcher.search(new PrefixQuery(new Term(ID, prefix)), most).scoreDocs) {
                    ids.add(searcher.storedFields()
                            .document(hit.doc, Set.of(ID))
                            .get(ID));
                }
                return ids;
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Adds the vectors of a few claims that have none yet.
     *
     * @return how many it added; 0 where all have theirs
     */
    public synchronized int readVectors(int most) {
        if (encoder.isEmpty()) {
            return 0;
        }
        try {
            List<IndexedClaim> unread = with(searcher -> {
                List<IndexedClaim> found = new ArrayList<>();
                for (ScoreDoc hit : searcher.search(new TermQuery(new Term(UNREAD, UNREAD)), most).scoreDocs) {
                    found.add(claim(searcher, hit.doc));
                }
                return found;
            });
            for (IndexedClaim claim : unread) {
                writer.updateDocument(
                        new Term(ID, claim.claim().id()),
                        document(claim, Optional.of(vector(claim.claim().claim()))));
            }
            searchers.maybeRefreshBlocking();
            return unread.size();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private float[] vector(String text) {
        String read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<Span> whole = List.of(new Span(0, read.length()));
        return encoder.orElseThrow().encode(read, whole).vector(whole);
    }

    private Document document(IndexedClaim indexed, Optional<float[]> vector) {
        ArchivedClaim claim = indexed.claim();
        Document document = new Document();
        document.add(new StringField(ID, claim.id(), Field.Store.YES));
        document.add(new TextField("claim", claim.claim(), Field.Store.YES));
        document.add(new TextField("title", claim.title(), Field.Store.YES));
        document.add(new TextField("subtitle", claim.subtitle(), Field.Store.YES));
        document.add(new StoredField("date", claim.date()));
        document.add(new StoredField("language", indexed.language()));
        String all = claim.claim() + "\n" + claim.title() + "\n" + claim.subtitle();
        document.add(new Field(ALL, all, COUNTED));
        String language = language(indexed.language());
        if (!isEnglish(language)) {
            document.add(new TextField(OWN + own(language), all, Field.Store.NO));
        }
        if (vector.isPresent()) {
            document.add(new KnnFloatVectorField(MEANING, vector.get(), VectorSimilarityFunction.DOT_PRODUCT));
        } else if (encoder.isPresent() && isRead(language)) {
            document.add(new StringField(UNREAD, UNREAD, Field.Store.NO));
        }
        return document;
    }

    private static String language(String tag) {
        return Locale.forLanguageTag(tag).getLanguage().toLowerCase(Locale.ROOT);
    }

    private static boolean isEnglish(String language) {
        return language.equals("en");
    }

    private static boolean isRead(String language) {
        return language.isEmpty() || isEnglish(language);
    }

    private static String own(String language) {
        return ANALYZERS.containsKey(language) ? language : OTHER;
    }

    @Override
    public List<FoundClaim> search(String text, String language, int limit) {
        Set<String> terms = new LinkedHashSet<>(Terms.of(text));
        try {
            return with(searcher -> {
                List<ScoreDoc> byWords = terms.isEmpty() ? List.of() : hits(searcher, ClaimIndex.query(terms), limit);
                Map<Integer, Double> fused = new LinkedHashMap<>();
                fuse(fused, byWords);
                for (Query own : ownLanguage(text, language(language))) {
                    fuse(fused, hits(searcher, own, OTHERS));
                }
                if (encoder.isPresent() && isRead(language(language)) && !terms.isEmpty()) {
                    fuse(fused, hits(searcher, new KnnFloatVectorQuery(MEANING, vector(text), OTHERS), OTHERS));
                }
                List<Integer> chosen = fused.entrySet().stream()
                        .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
                        .limit(limit)
                        .map(Map.Entry::getKey)
                        .toList();
                return found(searcher, chosen, byWords, terms);
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<ScoreDoc> hits(IndexSearcher searcher, Query query, int most) throws IOException {
        return List.of(searcher.search(query, most).scoreDocs);
    }

    private static void fuse(Map<Integer, Double> fused, List<ScoreDoc> hits) {
        for (int rank = 0; rank < hits.size(); rank++) {
            fused.merge(hits.get(rank).doc, 1.0 / (SMOOTHING + rank + 1), Double::sum);
        }
    }

    /** Of a text whose language is not known, the forms of words of every language are tried. */
    private static List<Query> ownLanguage(String text, String language) throws IOException {
        if (isEnglish(language)) {
            return List.of();
        }
        List<Query> queries = new ArrayList<>();
        for (String each : language.isEmpty() ? ANALYZERS.keySet() : Set.of(own(language))) {
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            Set<String> terms = new LinkedHashSet<>();
            try (TokenStream stream = ANALYZERS.get(each).tokenStream("text", text)) {
                CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
                stream.reset();
                while (stream.incrementToken()) {
                    terms.add(term.toString());
                }
                stream.end();
            }
            terms.stream()
                    .limit(ClaimIndex.MOST_TERMS)
                    .forEach(term -> query.add(new TermQuery(new Term(OWN + each, term)), BooleanClause.Occur.SHOULD));
            queries.add(query.build());
        }
        return queries;
    }

    /** The chosen with their BM25 scores, as an index of words alone would have found them. */
    private static List<FoundClaim> found(
            IndexSearcher searcher, List<Integer> chosen, List<ScoreDoc> byWords, Set<String> terms)
            throws IOException {
        Map<Integer, Double> scores = new HashMap<>();
        byWords.forEach(hit -> scores.put(hit.doc, (double) hit.score));
        List<IndexedClaim> claims = new ArrayList<>();
        List<BytesRef> others = new ArrayList<>();
        for (int doc : chosen) {
            IndexedClaim claim = claim(searcher, doc);
            claims.add(claim);
            if (!scores.containsKey(doc)) {
                others.add(new BytesRef(claim.claim().id()));
            }
        }
        if (!others.isEmpty() && !terms.isEmpty()) {
            Query rest = new BooleanQuery.Builder()
                    .add(ClaimIndex.query(terms), BooleanClause.Occur.MUST)
                    .add(new TermInSetQuery(ID, others), BooleanClause.Occur.FILTER)
                    .build();
            hits(searcher, rest, others.size()).forEach(hit -> scores.put(hit.doc, (double) hit.score));
        }
        List<FoundClaim> found = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            found.add(new FoundClaim(claims.get(i).claim(), scores.getOrDefault(chosen.get(i), 0.0)));
        }
        found.sort((one, other) -> Double.compare(other.score(), one.score()));
        return found;
    }

    private static IndexedClaim claim(IndexSearcher searcher, int doc) throws IOException {
        Document stored = searcher.storedFields().document(doc);
        List<String> fields = STORED.stream()
                .map(field -> Objects.requireNonNullElse(stored.get(field), ""))
                .toList();
        return new IndexedClaim(
                new ArchivedClaim(stored.get(ID), fields.get(0), fields.get(1), fields.get(2), fields.get(3)),
                fields.get(4));
    }

    @Override
    public int size() {
        try {
            return with(searcher -> searcher.getIndexReader().numDocs());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Also counts for a while claims that were taken out, up to what there is. */
    @Override
    public int holding(String term) {
        try {
            return with(searcher -> Math.min(
                    searcher.getIndexReader().docFreq(new Term(ALL, term)),
                    searcher.getIndexReader().numDocs()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** How many claims wait for their vectors. */
    public int unread() {
        try {
            return with(searcher -> searcher.count(new TermQuery(new Term(UNREAD, UNREAD))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Something asked of the index as it is now. */
    private interface Asked<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private <T> T with(Asked<T> asked) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return asked.of(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Closes the index; what was not kept is gone. */
    @Override
    public synchronized void close() {
        try {
            searchers.close();
            writer.rollback();
            directory.close();
        } catch (AlreadyClosedException closed) {
            return;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
