package org.groundswell.search.lucene;

import java.util.Map;
import org.groundswell.search.language.Languages;

/**
 * What an index was made of and how, as it stands in its commit.
 *
 * <p>Two versions, because they mean two things. By the fields of the {@linkplain #RIGHTS rights}
 * it is decided who may find a proposal: an index with others must not answer anybody. By the
 * {@linkplain #ANALYSIS analysis} words are found, better or worse: an index with another one may
 * answer until a new one is built.
 *
 * @param origin names the journal that is followed
 * @param rights the version of the fields that the rights look at
 * @param analysis the version of everything else, and the languages
 */
record Stamp(String origin, String rights, String analysis) {

  /** Changes when what decides who may find a proposal is written in another way. */
  static final String RIGHTS = "1";

  /** Changes when documents or analysis change in any other way. */
  static final String ANALYSIS = "5";

  private static final String POSITION = "position";

  /** What is written today. */
  static Stamp now(String origin, Languages languages) {
    return new Stamp(origin, RIGHTS, ANALYSIS + " " + languages.codes());
  }

  /** What was written by then; an index of before there were these versions bears none of them. */
  static Stamp read(Map<String, String> committed) {
    return new Stamp(
        committed.getOrDefault("origin", "none"),
        committed.getOrDefault("rights", "none"),
        committed.getOrDefault("analysis", "none"));
  }

  static long position(Map<String, String> committed) {
    return Long.parseLong(committed.get(POSITION));
  }

  Map<String, String> at(long position) {
    return Map.of(
        "origin",
        origin,
        "rights",
        rights,
        "analysis",
        analysis,
        POSITION,
        Long.toString(position));
  }

  /** Whether what bears it may answer where this one is wanted. */
  boolean mayServeAs(Stamp wanted) {
    return origin.equals(wanted.origin) && rights.equals(wanted.rights);
  }

  Stamp of(String otherOrigin) {
    return new Stamp(otherOrigin, rights, analysis);
  }
}
