package org.groundswell.search.lucene;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.groundswell.search.language.Language;
import org.groundswell.search.lucene.SearchResult.Part;

/**
 * Finds the passages of a hit that a person wants to see, as plain pieces of text.
 *
 * <p>Never as HTML: whoever shows them decides how a hit looks, and nothing has to be escaped.
 */
final class Highlighting extends UnifiedHighlighter {

  private static final int PASSAGE = 220;

  private static final Map<Language, Analyzer> BOTH_FORMS =
      Stream.of(Language.values())
          .collect(
              Collectors.toMap(
                  Function.identity(), language -> new BothForms(Analysis.in(language))));

  /**
   * Title and best passage of one hit; the body unless only the talk or the files have the words.
   */
  record Highlights(List<Part> title, List<Part> text) {}

  private Highlighting(IndexSearcher searcher, String field, String language) {
    super(
        UnifiedHighlighter.builder(searcher, analyzer(language))
            .withMaskedFieldsFunc(shown -> forms(field, language))
            .withBreakIterator(
                () ->
                    LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getSentenceInstance(Locale.ROOT), PASSAGE, 0.5f))
            .withFormatter(new Pieces())
            .withWeightMatches(false)
            .withMaxNoHighlightPassages(1));
  }

  private static Analyzer analyzer(String language) {
    return Language.of(language).map(BOTH_FORMS::get).orElse(Analysis.ANY_LANGUAGE);
  }

  private static Set<String> forms(String field, String language) {
    Set<String> forms = new HashSet<>(Set.of(FieldName.any(field)));
    Language.of(language).ifPresent(it -> forms.add(FieldName.in(it, field)));
    return forms;
  }

  static List<Highlights> of(IndexSearcher searcher, Query words, ScoreDoc[] hits)
      throws IOException {
    List<Document> stored = languages(searcher, hits);
    List<String> written = language(stored, FieldName.LANGUAGE);
    List<String> spoken = language(stored, FieldName.TALK_LANGUAGE);
    Marking marking = new Marking(searcher, words, hits);
    List<List<Part>> titles = marking.marked(FieldName.TITLE, written);
    List<List<Part>> bodies = marking.marked(FieldName.BODY, written);
    List<List<Part>> talks = marking.marked(FieldName.TALK, spoken);
    List<List<Part>> files =
        marking.marked(FieldName.FILES, language(stored, FieldName.FILES_LANGUAGE));
    List<Highlights> highlights = new ArrayList<>(hits.length);
    for (int i = 0; i < hits.length; i++) {
      highlights.add(
          new Highlights(titles.get(i), telling(bodies.get(i), talks.get(i), files.get(i))));
    }
    return highlights;
  }

  /** The first that has a hit; the body when none has. */
  private static List<Part> telling(List<Part> body, List<Part> talk, List<Part> files) {
    return Stream.of(body, talk, files).filter(Highlighting::hasHit).findFirst().orElse(body);
  }

  /** The whole titles of these hits. */
  static List<List<Part>> titles(IndexSearcher searcher, Query words, ScoreDoc[] hits)
      throws IOException {
    return new Marking(searcher, words, hits)
        .marked(FieldName.TITLE, language(languages(searcher, hits), FieldName.LANGUAGE));
  }

  /** Both languages of each hit, by one look at what is stored. */
  private static List<Document> languages(IndexSearcher searcher, ScoreDoc[] hits)
      throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Document> languages = new ArrayList<>(hits.length);
    for (ScoreDoc hit : hits) {
      languages.add(
          stored.document(
              hit.doc,
              Set.of(FieldName.LANGUAGE, FieldName.TALK_LANGUAGE, FieldName.FILES_LANGUAGE)));
    }
    return languages;
  }

  /** The code of each hit's language; empty where it has none. */
  private static List<String> language(List<Document> stored, String field) {
    return stored.stream().map(it -> Objects.requireNonNullElse(it.get(field), "")).toList();
  }

  /** Marks one field of all hits, those of one language together. */
  private record Marking(IndexSearcher searcher, Query words, ScoreDoc[] hits) {

    List<List<Part>> marked(String field, List<String> languages) throws IOException {
      List<List<Part>> marked = new ArrayList<>(Collections.nCopies(hits.length, List.of()));
      for (String language : Set.copyOf(languages)) {
        int[] places =
            IntStream.range(0, hits.length)
                .filter(i -> languages.get(i).equals(language))
                .toArray();
        int[] documents = IntStream.of(places).map(i -> hits[i].doc).toArray();
        String shown = FieldName.shown(field);
        Object[] formatted =
            new Highlighting(searcher, field, language)
                .highlightFieldsAsObjects(new String[] {shown}, words, documents, new int[] {1})
                .get(shown);
        for (int i = 0; i < places.length; i++) {
          marked.set(places[i], pieces(formatted[i]));
        }
      }
      return marked;
    }
  }

  private static boolean hasHit(List<Part> pieces) {
    return pieces.stream().anyMatch(Part::hit);
  }

  private static List<Part> pieces(Object formatted) {
    return formatted instanceof Pieces.Formatted pieces ? pieces.parts() : List.of();
  }

  /** Cuts passages where hits begin and end. */
  private static final class Pieces extends PassageFormatter {

    record Formatted(List<Part> parts) {}

    @Override
    public Formatted format(Passage[] passages, String content) {
      List<Part> parts = new ArrayList<>();
      for (Passage passage : passages) {
        cut(passage, content, parts);
      }
      return new Formatted(List.copyOf(parts));
    }

    private static void cut(Passage passage, String content, List<Part> parts) {
      int at = passage.getStartOffset();
      for (int i = 0; i < passage.getNumMatches(); i++) {
        int start = Math.max(at, passage.getMatchStarts()[i]);
        int end = Math.min(passage.getEndOffset(), passage.getMatchEnds()[i]);
        if (end > start) {
          add(content.substring(at, start), false, parts);
          add(content.substring(start, end), true, parts);
          at = end;
        }
      }
      add(content.substring(at, passage.getEndOffset()), false, parts);
    }

    private static void add(String text, boolean hit, List<Part> parts) {
      if (!text.isEmpty()) {
        parts.add(new Part(text, hit));
      }
    }
  }
}
