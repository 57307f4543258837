package vn.dondoc.index.lexical;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import vn.dondoc.index.analysis.VietnameseAnalyzer;
import vn.dondoc.index.passage.IndexedPassage;

/**
 * The Lucene index of passages. It is derived: the publication number last applied and the analyzer's version are
 * kept in its commit, and it can always be rebuilt from the store. Safe for use by many threads.
 */
public final class PassageIndex implements Closeable {
    private static final String PUBLICATION = "publication";
    private static final String ANALYZER = "analyzer";

    private final IndexWriter writer;
    private final SearcherManager searchers;

    public PassageIndex(Path directory) {
        try {
            writer = new IndexWriter(FSDirectory.open(directory), new IndexWriterConfig(new VietnameseAnalyzer(true)));
            if (!String.valueOf(VietnameseAnalyzer.VERSION).equals(commitData().get(ANALYZER))) writer.deleteAll();
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last publication applied; 0 for an empty index or one made by another analyzer. */
    public long publication() {
        Map<String, String> data = commitData();
        if (!String.valueOf(VietnameseAnalyzer.VERSION).equals(data.get(ANALYZER))) return 0;
        return Long.parseLong(data.getOrDefault(PUBLICATION, "0"));
    }

    /** Puts the passages of one document version in place of what the index had of that document, and commits. */
    public void publish(long publication, long document, List<IndexedPassage> passages) {
        try {
            writer.deleteDocuments(LongField.newExactQuery("document", document));
            for (IndexedPassage passage : passages) writer.addDocument(row(passage));
            writer.setLiveCommitData(Map.of(PUBLICATION, String.valueOf(publication),
                    ANALYZER, String.valueOf(VietnameseAnalyzer.VERSION)).entrySet());
            writer.commit();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The best passages for the words, best first. */
    public List<Hit> search(SearchQuery query) {
        List<String> terms = VietnameseAnalyzer.syllables(query.text());
        if (terms.isEmpty()) return List.of();
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        var wanted = new LinkedHashSet<String>();
        for (int i = 0; i < terms.size(); i++) {
            wanted.add(terms.get(i));
            if (i + 1 < terms.size()) wanted.add(terms.get(i) + " " + terms.get(i + 1));
        }
        wanted.stream().limit(200).forEach(t -> words.add(new TermQuery(new Term("text", t)), BooleanClause.Occur.SHOULD));
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(words.build(), BooleanClause.Occur.MUST);
        if (!query.tags().isEmpty()) {
            all.add(new TermInSetQuery("tag", query.tags().stream().map(BytesRef::new).toList()), BooleanClause.Occur.FILTER);
        }
        if (!query.documents().isEmpty()) {
            long[] ids = query.documents().stream().mapToLong(Long::longValue).toArray();
            all.add(LongField.newSetQuery("document", ids), BooleanClause.Occur.FILTER);
        }
        return run(all.build(), query.limit());
    }

    /** How rare a syllable is among the passages: BM25's idf, 0 where no passage has it and the index is empty. */
    public double idf(String syllable) {
        return withSearcher(searcher -> {
            int n = searcher.getIndexReader().numDocs();
            int df = searcher.getIndexReader().docFreq(new Term("text", syllable));
            return Math.log(1 + (n - df + 0.5) / (df + 0.5));
        });
    }

    public int size() {
        return withSearcher(searcher -> searcher.getIndexReader().numDocs());
    }

    private List<Hit> run(Query query, int limit) {
        return withSearcher(searcher -> {
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc doc : searcher.search(query, limit).scoreDocs) {
                var leaf = searcher.getIndexReader().leaves().get(
                        ReaderUtil.subIndex(doc.doc, searcher.getIndexReader().leaves()));
                hits.add(new Hit(value(leaf.reader().getNumericDocValues("passage"), doc.doc - leaf.docBase),
                        value(leaf.reader().getNumericDocValues("document_of"), doc.doc - leaf.docBase), doc.score));
            }
            return hits;
        });
    }

    private static long value(NumericDocValues values, int doc) throws IOException {
        if (!values.advanceExact(doc)) throw new IllegalStateException("passage without number in the index");
        return values.longValue();
    }

    private static Document row(IndexedPassage passage) {
        Document row = new Document();
        row.add(new NumericDocValuesField("passage", passage.id()));
        row.add(new NumericDocValuesField("document_of", passage.document()));
        row.add(new LongField("document", passage.document(), Field.Store.NO));
        row.add(new StringField("tag", passage.tag(), Field.Store.NO));
        String words = passage.title() + ". " + passage.text();
        row.add(new TextField("text", Normalizer.normalize(words, Normalizer.Form.NFC), Field.Store.NO));
        return row;
    }

    private Map<String, String> commitData() {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        Map<String, String> map = new HashMap<>();
        if (data != null) data.forEach(e -> map.put(e.getKey(), e.getValue()));
        return map;
    }

    private interface Reading<T> {
        T read(IndexSearcher searcher) throws IOException;
    }

    private <T> T withSearcher(Reading<T> reading) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.read(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
