package org.groundswell.search.lucene;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.groundswell.search.lucene.SearchResult.Part;

/**
 * Finds the passages of a hit that a person wants to see, as plain pieces of text.
 *
 * <p>Never as HTML: whoever shows them decides how a hit looks, and nothing has to be escaped.
 */
final class Highlighting extends UnifiedHighlighter {

  private static final int PASSAGE = 220;
  private static final String[] FIELDS = {FieldName.TITLE, FieldName.BODY, FieldName.TALK};
  private static final int[] PASSAGES = {1, 1, 1};

  /** Title and best passage of one hit; the body unless only the talk has the words. */
  record Highlights(List<Part> title, List<Part> text) {}

  Highlighting(IndexSearcher searcher) {
    super(
        UnifiedHighlighter.builder(searcher, new Analysis())
            .withMaskedFieldsFunc(field -> Set.of(FieldName.any(field)))
            .withBreakIterator(
                () ->
                    LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getSentenceInstance(Locale.ROOT), PASSAGE, 0.5f))
            .withFormatter(new Pieces())
            .withMaxNoHighlightPassages(1));
  }

  List<Highlights> highlights(Query words, ScoreDoc[] hits) throws IOException {
    int[] documents = new int[hits.length];
    for (int i = 0; i < hits.length; i++) {
      documents[i] = hits[i].doc;
    }
    Map<String, Object[]> found =
        highlightFieldsAsObjects(FIELDS.clone(), words, documents.clone(), PASSAGES.clone());
    List<Highlights> highlights = new ArrayList<>(hits.length);
    for (int i = 0; i < hits.length; i++) {
      List<Part> body = pieces(found.get(FieldName.BODY)[i]);
      List<Part> talk = pieces(found.get(FieldName.TALK)[i]);
      boolean onlyTheTalk = hasHit(talk) && !hasHit(body);
      highlights.add(
          new Highlights(pieces(found.get(FieldName.TITLE)[i]), onlyTheTalk ? talk : body));
    }
    return highlights;
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
