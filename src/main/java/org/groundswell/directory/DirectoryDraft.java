package org.groundswell.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A part of the directory as another source knows it: the demo, an import, a company directory.
 *
 * <p>Units and people are recognised by their ids: known ones change, unknown ones are new. The
 * posts and grants of everybody named here are replaced by the ones given here.
 */
public record DirectoryDraft(
    List<Unit> units, List<PersonDraft> people, List<Post> posts, List<RoleGrant> grants) {

  /** Copies the lists. */
  public DirectoryDraft {
    units = List.copyOf(units);
    people = List.copyOf(people);
    posts = List.copyOf(posts);
    grants = List.copyOf(grants);
  }

  /**
   * A person as another source knows them; whatever it does not say is null. They sign in with
   * their address.
   *
   * @param grade the rank, by which peers are found
   * @param locale the language they read in, such as {@code en-GB}
   * @param externalRef what the other source calls them
   * @param about one sentence; in the demo it introduces those whom a visitor may sign in as
   */
  public record PersonDraft(
      UUID id,
      String name,
      String title,
      String email,
      Integer grade,
      String locale,
      UUID unit,
      String externalRef,
      String about,
      LocalDate joinedOn,
      LocalDate leftOn) {

    /** Where imports keep the people who are nobody's colleague. */
    static final String STAND_IN = "intake/";

    /** Whether this is nobody, only somebody as whom imported words are kept. */
    boolean standIn() {
      return externalRef != null && externalRef.startsWith(STAND_IN);
    }
  }
}
