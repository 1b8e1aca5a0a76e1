package org.groundswell.provisioning.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.groundswell.directory.Organisation;
import org.groundswell.directory.Unit;
import org.groundswell.provisioning.csv.CsvLines.Line;
import org.groundswell.provisioning.csv.Difference.Action;

/**
 * Compares lines about units with the directory.
 *
 * <p>A unit is recognised by its code; one without a code by the word in its address, and it gets
 * the code. A unit without a parent in the file is the agency itself, or stands right below it. A
 * parent may come later in the file: units are put into order, so that each is founded after the
 * one above; whoever stands above themselves is a mistake.
 */
final class UnitsComparison implements Comparison {

  private static final int LONGEST_CODE = 80;
  private static final int LONGEST_NAME = 150;

  private final Organisation organisation;
  private final UnitNames units;
  private final Optional<Unit> root;
  private final Map<String, Line> lines = new LinkedHashMap<>();
  private final Set<UUID> seen = new HashSet<>();
  private String newRoot;

  UnitsComparison(Organisation organisation) {
    this.organisation = organisation;
    this.units = new UnitNames(organisation);
    this.root = organisation.units().stream().filter(unit -> unit.parentId() == null).findFirst();
  }

  /** What a line says by itself; how it stands to others is known after the last one. */
  @Override
  public Difference compare(Line line) {
    String code = line.fields().get("code");
    String name = line.fields().get("name");
    if (code.isEmpty() || code.length() > LONGEST_CODE || code.contains("|")) {
      return refused(line, "code is empty, has a bar, or is longer than 80 characters.");
    }
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return refused(line, "name is empty or longer than 150 characters.");
    }
    Line before = lines.putIfAbsent(code, line);
    if (before != null) {
      return refused(line, "code is the one of line %d.".formatted(before.number()));
    }
    units.id(code).ifPresent(seen::add);
    return null;
  }

  private static Difference refused(Line line, String problem) {
    return Difference.refused(line.number(), line.fields().get("code"), problem);
  }

  /** The differences of all lines, parents first; then those the file has not. */
  @Override
  public Stream<Difference> missing() {
    List<Difference> ordered = new ArrayList<>();
    Map<String, Boolean> settled = new HashMap<>();
    lines.keySet().forEach(code -> settle(code, settled, ordered));
    Stream<Difference> gone =
        organisation.units().stream()
            .filter(unit -> !seen.contains(unit.id()) && unit.parentId() != null)
            .sorted(
                Comparator.comparingInt(unit -> -organisation.unitAndAncestors(unit.id()).size()))
            .map(UnitsComparison::leaving);
    return Stream.concat(ordered.stream(), gone);
  }

  private static Difference leaving(Unit unit) {
    return new Difference(0, Action.LEAVING, unit.id(), 0, unit.name(), null, List.of(), null);
  }

  /** False in the map: on the way, so whoever meets it again has come full circle. */
  private boolean settle(String code, Map<String, Boolean> settled, List<Difference> ordered) {
    Boolean known = settled.get(code);
    if (known != null) {
      return known;
    }
    settled.put(code, false);
    Line line = lines.get(code);
    String parent = parentOf(line);
    if (parent != null && lines.containsKey(parent) && !settle(parent, settled, ordered)) {
      ordered.add(refused(line, "The unit above, \"%s\", cannot be used.".formatted(parent)));
      return false;
    }
    if (parent != null && !lines.containsKey(parent) && units.id(parent).isEmpty()) {
      ordered.add(refused(line, "There is no unit \"%s\".".formatted(parent)));
      return false;
    }
    ordered.add(difference(line, parent));
    settled.put(code, true);
    return true;
  }

  private String parentOf(Line line) {
    String parent = line.fields().getOrDefault("parent", "");
    if (!parent.isEmpty()) {
      return parent;
    }
    String code = line.fields().get("code");
    Optional<UUID> own = units.id(code);
    if (root.isPresent()) {
      boolean isRoot = own.filter(root.get().id()::equals).isPresent();
      return isRoot ? null : units.name(root.get().id());
    }
    if (newRoot == null) {
      newRoot = code;
    }
    return newRoot.equals(code) ? null : newRoot;
  }

  private Difference difference(Line line, String parent) {
    UnitLine wanted = new UnitLine(line.fields().get("code"), line.fields().get("name"), parent);
    Optional<Unit> known = units.id(wanted.code()).flatMap(organisation::unit);
    if (known.isEmpty()) {
      return new Difference(
          line.number(),
          Action.CREATED,
          null,
          0,
          label(wanted),
          wanted.text(),
          List.of(new FieldChange("parent", null, parent)),
          null);
    }
    List<FieldChange> changes = changes(known.get(), wanted);
    return changes.isEmpty()
        ? Difference.unchanged(line.number(), known.get().id(), label(wanted))
        : new Difference(
            line.number(),
            Action.CHANGED,
            known.get().id(),
            0,
            label(wanted),
            wanted.text(),
            changes,
            null);
  }

  private List<FieldChange> changes(Unit is, UnitLine wanted) {
    List<FieldChange> changes = new ArrayList<>();
    if (!wanted.code().equals(is.code())) {
      changes.add(new FieldChange("code", is.code(), wanted.code()));
    }
    if (!wanted.name().equals(is.name())) {
      changes.add(new FieldChange("name", is.name(), wanted.name()));
    }
    boolean says = wanted.parent() != null;
    boolean same =
        says && units.id(wanted.parent()).filter(it -> it.equals(is.parentId())).isPresent();
    if (is.parentId() != null && says && !same) {
      changes.add(new FieldChange("parent", units.name(is.parentId()), wanted.parent()));
    }
    return changes;
  }

  private static String label(UnitLine line) {
    return Objects.requireNonNull(line).name() + " (" + line.code() + ")";
  }
}
