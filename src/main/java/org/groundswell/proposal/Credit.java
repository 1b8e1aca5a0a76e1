package org.groundswell.proposal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who is named beside a proposal: its authors, the first of them to the end, and those who helped
 * it on.
 *
 * <p>The lists are the proposal's own, since EclipseLink keeps no list of embeddables inside an
 * embeddable ("Missing mapping for field proposal.ID"); the rules are here.
 */
final class Credit {

  private final UUID firstAuthor;
  private final List<Authorship> authors;
  private final Set<Help> helpers;

  Credit(UUID firstAuthor, List<Authorship> authors, Set<Help> helpers) {
    this.firstAuthor = firstAuthor;
    this.authors = authors;
    this.helpers = helpers;
  }

  /**
   * Names the co-authors, in order, behind the first author.
   *
   * @param lasting whether those who are authors stay authors
   * @return those who were not among the authors before
   */
  Set<UUID> writeWith(List<UUID> coAuthors, boolean lasting) {
    Set<UUID> before = authors();
    Set<UUID> after = new LinkedHashSet<>(List.of(firstAuthor));
    if (lasting) {
      after.addAll(before);
    }
    after.addAll(coAuthors);
    if (!after.equals(before) || after.size() != authors.size()) {
      authors.clear();
      after.forEach(person -> authors.add(new Authorship(person, authors.size())));
    }
    Set<UUID> added = new LinkedHashSet<>(after);
    added.removeAll(before);
    return added;
  }

  /** Names somebody who helped, once; authors are named already. */
  void thank(UUID person, String kind) {
    boolean known = helpers.stream().anyMatch(help -> help.person().equals(person));
    if (person != null && !known && !authors().contains(person)) {
      helpers.add(new Help(person, kind));
    }
  }

  /** The authors, the first author first. */
  List<UUID> inOrder() {
    return authors.stream().map(Authorship::person).toList();
  }

  Set<UUID> authors() {
    return authors.stream().map(Authorship::person).collect(Collectors.toSet());
  }
}
