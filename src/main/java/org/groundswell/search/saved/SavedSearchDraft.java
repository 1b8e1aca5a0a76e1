package org.groundswell.search.saved;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.groundswell.pipeline.State;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.PlainLine;
import org.groundswell.web.Slug;

/**
 * A search that somebody wants to keep.
 *
 * @param name by which they know it again
 * @param q the words, as they are typed
 * @param state any of these states; none for all
 * @param theme any of these themes, by their slugs; none for all
 * @param unit where proposals come from, with what is below it
 * @param notifies whether they want to be told of new proposals
 */
public record SavedSearchDraft(
    @NotNull @PlainLine(min = 1, max = 100) String name,
    @PlainLine(max = 500) String q,
    List<String> state,
    @Size(max = 5) List<@NotNull String> theme,
    UUID unit,
    UUID campaign,
    boolean notifies) {

  String text() {
    return q == null ? "" : q.strip();
  }

  Set<String> states() {
    return state == null
        ? Set.of()
        : state.stream()
            .map(
                word ->
                    Slug.read(State.class, word)
                        .orElseThrow(() -> new InvalidInput("/state", "is not a state"))
                        .slug())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> themes() {
    return theme == null ? Set.of() : new TreeSet<>(theme);
  }

  boolean isEmpty() {
    return text().isEmpty()
        && states().isEmpty()
        && themes().isEmpty()
        && unit == null
        && campaign == null;
  }
}
