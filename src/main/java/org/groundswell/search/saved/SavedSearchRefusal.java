package org.groundswell.search.saved;

import org.groundswell.web.Reason;

/** Why a search is not saved or not found. */
public enum SavedSearchRefusal implements Reason {
  NO_SUCH_SAVED_SEARCH(404, "There is no such saved search"),
  NOTHING_TO_LOOK_FOR(422, "A saved search has to look for something"),
  TOO_MANY_SAVED_SEARCHES(409, "There are too many saved searches");

  private final int status;
  private final String title;

  SavedSearchRefusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
