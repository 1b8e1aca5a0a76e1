package org.groundswell.attachment;

import org.groundswell.web.Slug;

/** How far the search has come with the words of a file. */
public enum Reading {
  /** It has its turn yet to come. */
  WAITING,
  /** It can be found by its words. */
  READ,
  /** There are no words in it. */
  NOTHING,
  /** Its words could not be read. */
  FAILED;

  /** The word that the API speaks and the table keeps. */
  public String slug() {
    return Slug.of(this);
  }
}
