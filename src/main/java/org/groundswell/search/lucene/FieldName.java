package org.groundswell.search.lucene;

/**
 * The names of the fields in the index.
 *
 * <p>A searched field has two forms: its plain name is analysed as English, its {@link #any} form
 * in a way that suits any language and keeps every word whole.
 */
final class FieldName {

  static final String ID = "id";
  static final String FINGERPRINT = "fingerprint";
  static final String NUMBER = "number";

  static final String TITLE = "title";
  static final String BODY = "body";
  static final String TALK = "talk";
  static final String PEOPLE = "people";

  static final String STATE = "state";
  static final String UNIT = "unit";
  static final String CAMPAIGN = "campaign";
  static final String SUPPORTER = "supporter";
  static final String FOLLOWER = "follower";
  static final String SUPPORTS = "supports";
  static final String SINCE = "since";
  static final String UPDATED = "updated";

  static final String AUDIENCE = "audience";
  static final String AUDIENCE_UNIT = "audience-unit";
  static final String DESK = "desk";
  static final String AUTHOR = "author";
  static final String CIRCLE = "circle";
  static final String HIDDEN = "hidden";

  private static final String ANY = ".any";

  private FieldName() {}

  /** The form of a searched field that suits any language. */
  static String any(String field) {
    return field + ANY;
  }

  static boolean isAny(String field) {
    return field.endsWith(ANY);
  }
}
