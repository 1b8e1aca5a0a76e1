package org.groundswell.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.SearchName;
import org.groundswell.proposal.reading.ProposalCard;
import org.groundswell.theme.Theme;
import org.groundswell.theme.ThemeRef;
import org.groundswell.theme.Themes;

/**
 * Guesses what something that is being written is about, for its author to take or leave: a theme
 * counts for each similar proposal that has it, the nearer the more, and for being named in the
 * words.
 */
final class ThemeOffer {

  /** As much as the nearest proposal. */
  private static final double NAMED = 1;

  private static final int SHORTEST_WORD = 4;

  private final List<Theme> offered;

  /** Offers only what is on offer. */
  ThemeOffer(List<Theme> offered) {
    this.offered = offered;
  }

  /** At most three themes, the likeliest first; the similar proposals come nearest first. */
  List<ThemeRef> to(String words, List<ProposalCard> similar) {
    Map<UUID, Double> weights = new HashMap<>();
    for (int i = 0; i < similar.size(); i++) {
      for (ThemeRef theme : similar.get(i).themes()) {
        weights.merge(theme.id(), NAMED / (i + 1), Double::sum);
      }
    }
    Set<String> said = new HashSet<>(SearchName.of(words).words());
    offered.stream()
        .filter(theme -> isNamed(theme, said))
        .forEach(theme -> weights.merge(theme.id(), NAMED, Double::sum));
    return offered.stream()
        .filter(theme -> weights.containsKey(theme.id()))
        .sorted(Comparator.comparing((Theme theme) -> weights.get(theme.id())).reversed())
        .limit(Themes.MOST_OF_ONE)
        .map(Theme::ref)
        .toList();
  }

  /** A word of some length; "and" and "our" name nothing. */
  private static boolean isNamed(Theme theme, Set<String> said) {
    return SearchName.of(theme.name()).words().stream()
        .anyMatch(word -> word.length() >= SHORTEST_WORD && said.contains(word));
  }
}
