package org.groundswell.stage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.groundswell.pipeline.Slugged;
import org.groundswell.pipeline.State;
import org.groundswell.storage.Sql;

/** The agency's stages. Versions never change, so they are read once and then remembered. */
@ApplicationScoped
public class Stages {

  private final Sql sql;
  private volatile Scheme remembered = Scheme.NONE;

  /** Reads them from these tables. */
  @Inject
  public Stages(Sql sql) {
    this.sql = sql;
  }

  /** As they are now, a version published a moment ago included. */
  public Scheme scheme() {
    Scheme known = remembered;
    if (known.versions().size() != current()) {
      known = read();
      remembered = known;
    }
    return known;
  }

  private int current() {
    return sql.first(
            "select version from stage_scheme where id = 1", row -> (int) row.number("version"))
        .orElse(0);
  }

  private record Of<T>(int version, String slug, T value) {}

  private Scheme read() {
    Map<String, List<StageName>> names =
        sql
            .list(
                "select version, slug, language, name from stage_name order by language",
                row ->
                    new Of<>(
                        (int) row.number("version"),
                        row.text("slug"),
                        new StageName(row.text("language"), row.text("name"))))
            .stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.version() + " " + it.slug(),
                    Collectors.mapping(Of::value, Collectors.toList())));
    Map<Integer, List<Stage>> stages =
        sql
            .list(
                "select version, slug, state, colour, description from stage"
                    + " order by version, position",
                row -> stage(row, names))
            .stream()
            .collect(
                Collectors.groupingBy(
                    Of::version, Collectors.mapping(Of::value, Collectors.toList())));
    List<StageVersion> versions = new ArrayList<>();
    sql.list(
            "select number, at, note from stage_version order by number",
            row ->
                new StageVersion(
                    (int) row.number("number"), row.instant("at"), row.text("note"), List.of()))
        .forEach(
            it ->
                versions.add(
                    new StageVersion(
                        it.number(),
                        it.at(),
                        it.note(),
                        stages.getOrDefault(it.number(), List.of()))));
    return new Scheme(List.copyOf(versions));
  }

  private static Of<Stage> stage(Sql.Row row, Map<String, List<StageName>> names)
      throws SQLException {
    int version = (int) row.number("version");
    String slug = row.text("slug");
    return new Of<>(
        version,
        slug,
        new Stage(
            slug,
            Slugged.of(State.class, row.text("state")),
            Slugged.of(StageColour.class, row.text("colour")),
            Optional.ofNullable(names.get(version + " " + slug)).orElse(List.of()),
            row.text("description")));
  }
}
