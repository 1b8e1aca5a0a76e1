package org.groundswell.privacy;

import org.groundswell.web.Slug;

/** What is thrown away by age: for how many days it is kept by default, within which limits. */
enum Kept {
  /** Read notices, from when they came. */
  NOTICES(
      365,
      RetentionResource.Days.NOTICES_LEAST,
      RetentionResource.Days.MOST,
      "notice where read_at is not null and at < ?"),
  /** Sessions, from when they ended. */
  SESSIONS(
      1,
      RetentionResource.Days.SESSIONS_LEAST,
      RetentionResource.Days.SESSIONS_MOST,
      "sign_in_session where expires_at < ?"),
  /** Requests to know an author, from when they were asked. */
  OPENINGS(
      1095,
      RetentionResource.Days.OPENINGS_LEAST,
      RetentionResource.Days.MOST,
      "author_opening where asked_at < ?");

  private final int days;
  private final int least;
  private final int most;
  private final String old;

  Kept(int days, int least, int most, String old) {
    this.days = days;
    this.least = least;
    this.most = most;
    this.old = old;
  }

  String slug() {
    return Slug.of(this);
  }

  int days() {
    return days;
  }

  int least() {
    return least;
  }

  int most() {
    return most;
  }

  /** The rows that are older than a moment, as what follows {@code delete from}. */
  String old() {
    return old;
  }
}
