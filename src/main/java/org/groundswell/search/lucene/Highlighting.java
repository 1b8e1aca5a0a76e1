package org.groundswell.search.lucene;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.PassageScorer;
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
  private static final PassageScorer SCORES = new PassageScores();

  private static final Map<Language, Analyzer> BOTH_FORMS =
      Stream.of(Language.values())
          .collect(
              Collectors.toMap(
                  Function.identity(), language -> new BothForms(Analysis.in(language))));

  /**
   * Title and best passage of one hit; the body unless only the talk or the files have the words.
   */
  record Highlights(List<Part> title, List<Part> text) {}

  private final Map<Integer, Document> stored;

  /**
   * Prepares to mark one field.
   *
   * @param stored what is to be marked, by the numbers of the documents
   */
  private Highlighting(
      IndexSearcher searcher, String field, String language, Map<Integer, Document> stored) {
    super(
        UnifiedHighlighter.builder(searcher, analyzer(language))
            .withFieldMatcher(forms(field, language)::contains)
            .withBreakIterator(
                () ->
                    LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getSentenceInstance(Locale.ROOT), PASSAGE, 0.5f))
            .withFormatter(new Pieces())
            .withWeightMatches(false)
            .withPassageRelevancyOverSpeed(false)
            .withMaxNoHighlightPassages(1));
    this.stored = stored;
  }

  @Override
  protected PassageScorer getScorer(String field) {
    return SCORES;
  }

  private static Analyzer analyzer(String language) {
    return Language.of(language).map(BOTH_FORMS::get).orElse(Analysis.ANY_LANGUAGE);
  }

  private static Set<String> forms(String field, String language) {
    Set<String> forms = new HashSet<>(Set.of(FieldName.any(field)));
    Language.of(language).ifPresent(it -> forms.add(FieldName.in(it, field)));
    return forms;
  }

  /** No field keeps where its words stand in the text; Lucene would ask all segments for that. */
  @Override
  protected OffsetSource getOffsetSource(String field) {
    return OffsetSource.ANALYSIS;
  }

  /** What is stored was read before, once for all fields. */
  @Override
  protected List<CharSequence[]> loadFieldValues(
      String[] fields, DocIdSetIterator documents, int mostCharacters) throws IOException {
    List<CharSequence[]> values = new ArrayList<>();
    for (int at = documents.nextDoc();
        at != DocIdSetIterator.NO_MORE_DOCS;
        at = documents.nextDoc()) {
      Document document = stored.get(at);
      values.add(Stream.of(fields).map(document::get).toArray(CharSequence[]::new));
    }
    return values;
  }

  /**
   * What shall be shown of these hits.
   *
   * @param stored the documents of the hits with everything that is stored
   */
  static List<Highlights> of(IndexSearcher searcher, Query words, List<Stored> stored)
      throws IOException {
    Marking marking = new Marking(searcher, words);
    List<List<Part>> titles = marking.marked(FieldName.TITLE, stored);
    List<List<Part>> bodies = marking.marked(FieldName.BODY, stored);
    Map<Integer, List<Part>> texts = new HashMap<>();
    for (int i = 0; i < stored.size(); i++) {
      texts.put(stored.get(i).number(), bodies.get(i));
    }
    marking.instead(texts, FieldName.TALK, without(texts, stored));
    marking.instead(texts, FieldName.FILES, Stored.files(searcher, without(texts, stored)));
    List<Highlights> highlights = new ArrayList<>(stored.size());
    for (int i = 0; i < stored.size(); i++) {
      highlights.add(new Highlights(titles.get(i), texts.get(stored.get(i).number())));
    }
    return highlights;
  }

  /** The whole titles of these hits. */
  static List<List<Part>> titles(IndexSearcher searcher, Query words, List<Stored> stored)
      throws IOException {
    return new Marking(searcher, words).marked(FieldName.TITLE, stored);
  }

  /** Marks one field of hits, those of one language together. */
  private record Marking(IndexSearcher searcher, Query words) {

    List<List<Part>> marked(String field, List<Stored> stored) throws IOException {
      List<List<Part>> marked = new ArrayList<>(Collections.nCopies(stored.size(), List.of()));
      Map<String, List<Integer>> places = new TreeMap<>();
      for (int i = 0; i < stored.size(); i++) {
        if (!stored.get(i).text(field).isEmpty()) {
          places.computeIfAbsent(stored.get(i).language(field), any -> new ArrayList<>()).add(i);
        }
      }
      for (Map.Entry<String, List<Integer>> each : places.entrySet()) {
        List<Stored> alike = each.getValue().stream().map(stored::get).toList();
        Object[] formatted = formatted(field, each.getKey(), alike);
        for (int i = 0; i < formatted.length; i++) {
          marked.set(each.getValue().get(i), pieces(formatted[i]));
        }
      }
      return marked;
    }

    private Object[] formatted(String field, String language, List<Stored> stored)
        throws IOException {
      String shown = FieldName.shown(field);
      Map<Integer, Document> byNumber =
          stored.stream().collect(Collectors.toMap(Stored::number, Stored::document));
      int[] numbers = stored.stream().mapToInt(Stored::number).toArray();
      return new Highlighting(searcher, field, language, byNumber)
          .highlightFieldsAsObjects(new String[] {shown}, words, numbers, new int[] {1})
          .get(shown);
    }

    /** Where no text has a hit yet, another passage stands in if it has one. */
    void instead(Map<Integer, List<Part>> texts, String field, List<Stored> stored)
        throws IOException {
      List<List<Part>> others = marked(field, stored);
      for (int i = 0; i < others.size(); i++) {
        if (hasHit(others.get(i))) {
          texts.put(stored.get(i).number(), others.get(i));
        }
      }
    }
  }

  private static List<Stored> without(Map<Integer, List<Part>> texts, List<Stored> stored) {
    return stored.stream().filter(hit -> !hasHit(texts.get(hit.number()))).toList();
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
