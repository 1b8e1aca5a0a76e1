package org.groundswell.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;

/**
 * What each document of a segment has in one field, in memory, to be counted.
 *
 * <p>Few different sets of values occur: a document has one number, the place of its set among
 * them. So counting a hit is one look into an array, however many values it has; where most of the
 * segment is hit, the others are counted and taken off.
 */
final class Column {

  private static final Map<String, PerSegment<Column>> KNOWN =
      Map.of(
          FieldName.STATE, of(FieldName.STATE),
          FieldName.THEME, of(FieldName.THEME),
          FieldName.UNIT, of(FieldName.UNIT),
          FieldName.YEAR, of(FieldName.YEAR));

  private final List<List<String>> sets;
  private final int[] places;
  private final int[] all;

  private Column(List<List<String>> sets, int[] places) {
    this.sets = sets;
    this.places = places;
    this.all = new int[sets.size()];
    for (int place : places) {
      all[place]++;
    }
  }

  private static PerSegment<Column> of(String field) {
    return new PerSegment<>(segment -> read(segment, field));
  }

  /** Reads every column of a segment now, so that no search has to. */
  static void warm(LeafReader segment) throws IOException {
    for (PerSegment<Column> column : KNOWN.values()) {
      column.of(segment);
    }
  }

  /** Adds how many of these documents have each value. */
  static void count(
      LeafReader segment, String field, FixedBitSet documents, Map<String, Integer> counts)
      throws IOException {
    KNOWN.get(field).of(segment).count(documents, counts);
  }

  private void count(FixedBitSet documents, Map<String, Integer> counts) {
    boolean most = documents.cardinality() > places.length / 2;
    int[] found = most ? all.clone() : new int[sets.size()];
    add(most ? others(documents) : documents, most ? -1 : 1, found);
    for (int set = 0; set < found.length; set++) {
      if (found[set] > 0) {
        for (String value : sets.get(set)) {
          counts.merge(value, found[set], Integer::sum);
        }
      }
    }
  }

  private static FixedBitSet others(FixedBitSet documents) {
    FixedBitSet others = documents.clone();
    others.flip(0, others.length());
    return others;
  }

  private void add(FixedBitSet documents, int each, int[] found) {
    long[] words = documents.getBits();
    for (int word = 0; word < words.length; word++) {
      for (long left = words[word]; left != 0; left &= left - 1) {
        found[places[(word << 6) + Long.numberOfTrailingZeros(left)]] += each;
      }
    }
  }

  private static Column read(LeafReader segment, String field) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(segment, field);
    Map<List<Long>, Integer> known = new HashMap<>();
    List<List<String>> sets = new ArrayList<>();
    int[] places = new int[segment.maxDoc()];
    for (int document = 0; document < places.length; document++) {
      List<Long> set = values.advanceExact(document) ? numbers(values) : List.of();
      Integer place = known.get(set);
      if (place == null) {
        place = sets.size();
        known.put(set, place);
        sets.add(words(values, set));
      }
      places[document] = place;
    }
    return new Column(sets, places);
  }

  private static List<Long> numbers(SortedSetDocValues values) throws IOException {
    List<Long> numbers = new ArrayList<>(values.docValueCount());
    for (int i = 0; i < values.docValueCount(); i++) {
      numbers.add(values.nextOrd());
    }
    return numbers;
  }

  private static List<String> words(SortedSetDocValues values, List<Long> numbers)
      throws IOException {
    List<String> words = new ArrayList<>(numbers.size());
    for (long number : numbers) {
      words.add(values.lookupOrd(number).utf8ToString());
    }
    return words;
  }
}
