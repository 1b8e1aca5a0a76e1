package org.groundswell.signin.oidc;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.groundswell.directory.RoleGrant;
import org.groundswell.web.Slug;

/**
 * What the provider's groups mean here: {@code groundswell.oidc.groups}.
 *
 * <p>Rules are separated by semicolons; each is a group, an equals sign and what it gives:
 *
 * <pre>{@code
 * /groundswell/admins=administrator; /groundswell/heads-*=leader:*; /units/*=unit:*
 * }</pre>
 *
 * <p>{@code administrator}, {@code facilitator} and {@code auditor} are roles; {@code leader:} a
 * unit is one for that part of the agency; {@code unit:} a unit says where somebody works. Units
 * are named by their slugs or codes. A star at the end of a group stands for the rest of its name,
 * and takes the place of the star in what it gives.
 *
 * <p>A role that any rule names is governed by the groups: who is not in them does not have it. A
 * role that no rule names is left to the directory.
 */
record GroupRules(List<Rule> rules) {

  private static final String STAR = "*";

  /** Copies the list. */
  GroupRules {
    rules = List.copyOf(rules);
  }

  /**
   * Reads the setting.
   *
   * @throws IllegalArgumentException when a rule cannot be understood; the message names it
   */
  static GroupRules read(String setting) {
    return new GroupRules(
        Arrays.stream(setting.split(";"))
            .map(String::strip)
            .filter(rule -> !rule.isEmpty())
            .map(Rule::read)
            .toList());
  }

  /** What somebody in these groups is given, in the order of the rules. */
  Set<Given> given(List<String> groups) {
    Set<Given> given = new LinkedHashSet<>();
    rules.forEach(rule -> groups.forEach(group -> rule.given(group).ifPresent(given::add)));
    return given;
  }

  /** The roles that groups decide about. */
  Set<RoleGrant.Kind> governed() {
    Set<RoleGrant.Kind> governed = EnumSet.noneOf(RoleGrant.Kind.class);
    rules.forEach(rule -> rule.gives().role().ifPresent(governed::add));
    return governed;
  }

  /**
   * What a group gives.
   *
   * @param kind the word before the colon
   * @param unit the slug after it; empty for a role of the whole agency
   */
  record Given(String kind, String unit) {

    private static final String UNIT = "unit";

    static Given read(String text) {
      int colon = text.indexOf(':');
      String kind = colon < 0 ? text : text.substring(0, colon).strip();
      String unit = colon < 0 ? "" : text.substring(colon + 1).strip();
      Given given = new Given(kind, unit);
      boolean needsUnit =
          given.isUnit() || given.role().filter(RoleGrant.Kind.LEADER::equals).isPresent();
      if (!given.isUnit() && given.role().isEmpty() || needsUnit == unit.isEmpty()) {
        throw new IllegalArgumentException(text);
      }
      return given;
    }

    boolean isUnit() {
      return kind.equals(UNIT);
    }

    Optional<RoleGrant.Kind> role() {
      return Slug.read(RoleGrant.Kind.class, kind);
    }
  }

  private record Rule(String group, Given gives) {

    static Rule read(String text) {
      int equals = text.lastIndexOf('=');
      try {
        Given gives = Given.read(text.substring(equals + 1).strip());
        Rule rule = new Rule(text.substring(0, Math.max(0, equals)).strip(), gives);
        if (rule.group.isEmpty() || gives.unit().contains(STAR) && !rule.group.endsWith(STAR)) {
          throw new IllegalArgumentException(text);
        }
        return rule;
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "groundswell.oidc.groups: not a rule such as /units/roads=unit:roads: " + text, e);
      }
    }

    Optional<Given> given(String name) {
      if (!group.endsWith(STAR)) {
        return name.equals(group) ? Optional.of(gives) : Optional.empty();
      }
      String prefix = group.substring(0, group.length() - 1);
      if (!name.startsWith(prefix) || name.length() == prefix.length()) {
        return Optional.empty();
      }
      String rest = name.substring(prefix.length());
      return Optional.of(new Given(gives.kind(), gives.unit().replace(STAR, rest)));
    }
  }
}
