package org.groundswell.rights;

import org.groundswell.web.Slug;

/** Whom a submitted proposal is shown to, besides its authors and the desks that answer it. */
public enum Visibility {
  /** Everybody in the agency. */
  AGENCY,
  /** Everybody in one unit and below it. */
  UNIT,
  /** The people whom the authors named. */
  CIRCLE;

  /** The word that the API speaks and the tables keep. */
  public String slug() {
    return Slug.of(this);
  }
}
