package org.groundswell.search.lucene;

import org.groundswell.search.language.Language;

/**
 * The names of the fields in the index.
 *
 * <p>A searched field has several forms. Its {@link #any} form suits any language and keeps every
 * word whole. Beside it, a text stands in the form of the one language it is {@link #in}: the plain
 * name is English, the others carry their code. What is {@link #shown} is stored as it was written.
 */
final class FieldName {

  static final String ID = "id";
  static final String FINGERPRINT = "fingerprint";
  static final String NUMBER = "number";

  static final String TITLE = "title";
  static final String BODY = "body";
  static final String TALK = "talk";
  static final String FILES = "files";
  static final String PEOPLE = "people";

  static final String LANGUAGE = "language";
  static final String TALK_LANGUAGE = "talk-language";
  static final String FILES_LANGUAGE = "files-language";

  static final String STATE = "state";
  static final String UNIT = "unit";
  static final String THEME = "theme";
  static final String CAMPAIGN = "campaign";
  static final String SUPPORTER = "supporter";
  static final String FOLLOWER = "follower";
  static final String SUPPORTS = "supports";
  static final String SINCE = "since";
  static final String YEAR = "year";
  static final String UPDATED = "updated";

  static final String AUDIENCE = "audience";
  static final String AUDIENCE_UNIT = "audience-unit";
  static final String DESK = "desk";
  static final String CONFLICTED = "conflicted";
  static final String AUTHOR = "author";
  static final String CIRCLE = "circle";
  static final String HIDDEN = "hidden";

  private static final String ANY = ".any";
  private static final String BEGINNINGS = ".beginnings";
  private static final String SHOWN = ".shown";

  private FieldName() {}

  /** The form of a searched field that suits any language. */
  static String any(String field) {
    return field + ANY;
  }

  /** The first letters of the words of a searched field. */
  static String beginnings(String field) {
    return field + BEGINNINGS;
  }

  /** The text of a searched field, as it was written. */
  static String shown(String field) {
    return field + SHOWN;
  }

  /** The form of a searched field that suits one language. */
  static String in(Language language, String field) {
    return language == Language.ENGLISH ? field : field + "." + language.code();
  }

  /** The language that a form of a searched field suits. */
  static Language language(String field) {
    return Language.of(field.substring(field.lastIndexOf('.') + 1)).orElse(Language.ENGLISH);
  }

  static boolean isBeginnings(String field) {
    return field.endsWith(BEGINNINGS);
  }

  static boolean isAny(String field) {
    return field.endsWith(ANY);
  }
}
