package org.groundswell.rights;

import java.util.Set;

/**
 * What happens around a proposal that is not for everybody who sees it: the one list that the story
 * of a proposal and the live channel leave out by. The types are those of the journal.
 */
public final class Confidential {

  private static final Set<String> ABOUT_ITS_AUTHOR =
      Set.of("opening-asked", "author-opened", "opening-refused");

  /** For moderators and whose words they are, or for readers and the desk; nobody else hears. */
  private static final Set<String> FOR_THE_TOLD =
      Set.of(
          "reported",
          "report-dismissed",
          "hidden",
          "appealed",
          "appeal-decided",
          "restored",
          "reading-asked",
          "reading-declined",
          "reading-unasked",
          "reading-stored",
          "reading-changed");

  private Confidential() {}

  /** Whether it stands in no story. */
  public static boolean is(String type) {
    return isAboutItsAuthor(type) || isForTheTold(type);
  }

  /** Whether it is about who wrote the proposal: for its authors and for who is told. */
  public static boolean isAboutItsAuthor(String type) {
    return ABOUT_ITS_AUTHOR.contains(type);
  }

  /** Whether only those hear of it who get a notice. */
  public static boolean isForTheTold(String type) {
    return FOR_THE_TOLD.contains(type);
  }
}
