package org.groundswell.rights;

import org.groundswell.web.Slug;

/** What a person is in the agency, as far as rights ask; most people are several at once. */
public enum Role {
  /** Everybody who is in the directory. */
  STAFF,
  /** Holds a manager's post, or acts in one today. */
  MANAGER,
  /** Reads the aggregates of a part of the agency. */
  LEADER,
  /** Helps proposals through and moderates. */
  FACILITATOR,
  /** Installs, connects and imports. */
  ADMINISTRATOR,
  /** Reads the journal. */
  AUDITOR;

  /** The word that the API speaks. */
  public String slug() {
    return Slug.of(this);
  }
}
