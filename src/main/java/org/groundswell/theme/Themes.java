package org.groundswell.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.groundswell.storage.Sql;
import org.groundswell.web.InvalidInput;
import org.groundswell.web.Problem.FieldError;

/** The themes there are, and which of them proposals have. */
@ApplicationScoped
public class Themes {

  /** How many one proposal has. */
  public static final int MOST_OF_ONE = 3;

  private final Sql sql;

  /** Reads from these tables. */
  @Inject
  public Themes(Sql sql) {
    this.sql = sql;
  }

  /** Every theme in the agency's order, those that are on offer first. */
  public List<Theme> all() {
    return sql.list(
        "select "
            + Theme.COLUMNS
            + " from theme order by case when offered_as is null then 1 else 0 end, position, slug",
        Theme::read);
  }

  /** Those that are on offer, in the agency's order. */
  public List<Theme> offered() {
    return all().stream().filter(theme -> !theme.retired()).toList();
  }

  /** The themes of each of these proposals, in the agency's order. */
  public Map<UUID, List<ThemeRef>> of(Collection<UUID> proposals) {
    Map<UUID, List<ThemeRef>> found = new HashMap<>();
    if (proposals.isEmpty()) {
      return found;
    }
    sql.list(
            ("select p.proposal_id, t.id, t.slug, t.name from proposal_theme p"
                    + " join theme t on t.id = p.theme_id where p.proposal_id in (%s)"
                    + " order by t.position, t.slug")
                .formatted(Sql.marks(proposals.size())),
            row ->
                Map.entry(
                    row.uuid("proposal_id"),
                    new ThemeRef(row.uuid("id"), row.text("slug"), row.text("name"))),
            proposals.toArray())
        .forEach(
            pair ->
                found
                    .computeIfAbsent(pair.getKey(), any -> new ArrayList<>())
                    .add(pair.getValue()));
    return found;
  }

  /** The slugs of what was merged into each theme, by the theme's own slug. */
  public Map<String, Set<String>> formerSlugs() {
    Map<String, Set<String>> former = new HashMap<>();
    sql.list(
            "select t.slug as slug, m.slug as former from theme m"
                + " join theme t on t.id = m.merged_into_id",
            row -> Map.entry(row.text("slug"), row.text("former")))
        .forEach(
            pair ->
                former
                    .computeIfAbsent(pair.getKey(), any -> new LinkedHashSet<>())
                    .add(pair.getValue()));
    return former;
  }

  /**
   * What a proposal has after this choice: a merged theme stands for the one that took it over, and
   * a retired one is kept by whatever has it already.
   *
   * @throws InvalidInput with a pointer to each that cannot be chosen
   */
  public Set<UUID> chosen(List<UUID> choice, Set<UUID> present) {
    if (choice.isEmpty()) {
      return Set.of();
    }
    Map<UUID, Theme> known = new HashMap<>();
    all().forEach(theme -> known.put(theme.id(), theme));
    Map<UUID, Integer> chosen = new LinkedHashMap<>();
    for (int i = 0; i < choice.size(); i++) {
      Theme theme = known.get(choice.get(i));
      chosen.putIfAbsent(
          theme == null || theme.mergedInto() == null ? choice.get(i) : theme.mergedInto(), i);
    }
    List<FieldError> errors = new ArrayList<>();
    chosen.forEach(
        (id, place) -> {
          if (!known.containsKey(id)) {
            errors.add(new FieldError("/themes/" + place, "is not a theme"));
          } else if (known.get(id).retired() && !present.contains(id)) {
            errors.add(new FieldError("/themes/" + place, "is a theme that is offered no more"));
          }
        });
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
    return chosen.keySet();
  }

  /**
   * Holds that each of these slugs is a theme's, retired and merged ones too.
   *
   * @throws InvalidInput with a pointer to {@code /theme}
   */
  public void requireKnown(Collection<String> slugs) {
    if (slugs.isEmpty()) {
      return;
    }
    int known =
        sql.list(
                "select slug from theme where slug in (%s)".formatted(Sql.marks(slugs.size())),
                row -> row.text("slug"),
                slugs.toArray())
            .size();
    if (known < Set.copyOf(slugs).size()) {
      throw new InvalidInput("/theme", "is not a theme");
    }
  }
}
