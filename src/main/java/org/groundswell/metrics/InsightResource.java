package org.groundswell.metrics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.delivery.Quarter;
import org.groundswell.directory.Directory;
import org.groundswell.directory.Unit;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.rights.RightsRefusal;
import org.groundswell.web.Refusal;
import org.groundswell.web.Slug;

/** The figures for those who lead a part of the agency. */
@Path("")
@RequestScoped
public class InsightResource {

  private final Insights insights;
  private final Directory directory;
  private final Asker asker;

  @Inject
  InsightResource(Insights insights, Directory directory, Asker asker) {
    this.insights = insights;
    this.directory = directory;
    this.asker = asker;
  }

  /**
   * The figures of a unit and everything below it.
   *
   * @param unit the topmost unit the asker leads, when missing
   * @param from the first quarter, such as {@code 2025-Q1}; the beginning of the record when
   *     missing
   * @param to the last quarter; the last that is over when missing or still to come
   */
  @GET
  @Path("insight")
  @Produces(MediaType.APPLICATION_JSON)
  public InsightView insight(
      @QueryParam("unit") UUID unit, @QueryParam("from") String from, @QueryParam("to") String to) {
    return insights.of(asked(unit, from, to));
  }

  /**
   * One table of the same figures for a spreadsheet.
   *
   * @param table {@code children}, {@code curve}, {@code funnel} or {@code completion}
   */
  @GET
  @Path("insight.csv")
  @Produces("text/csv; charset=UTF-8")
  public Response csv(
      @QueryParam("unit") UUID unit,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("table") String table) {
    InsightCsv csv =
        Slug.read(InsightCsv.class, table == null ? "" : table)
            .orElseThrow(() -> new Refusal(MetricsRefusal.NO_SUCH_TABLE));
    InsightView view = insights.of(asked(unit, from, to));
    return Response.ok(csv.write(view))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s-%s-%s.csv\""
                .formatted(Slug.of(csv), view.period().from(), view.period().to()))
        .build();
  }

  private Insights.Asked asked(UUID unit, String from, String to) {
    UUID chosen = unit == null ? topmostLed() : unit;
    Rights.mayReadInsight(asker, chosen).orRefuse();
    Quarter first = quarter(from).orElse(null);
    Quarter last = quarter(to).orElse(null);
    if (first != null && last != null && last.compareTo(first) < 0) {
      throw new Refusal(MetricsRefusal.NOT_A_QUARTER);
    }
    return new Insights.Asked(chosen, first, last);
  }

  private UUID topmostLed() {
    return directory.organisation().units().stream()
        .filter(unit -> asker.leads(unit.id()))
        .filter(unit -> unit.parentId() == null || !asker.leads(unit.parentId()))
        .map(Unit::id)
        .findFirst()
        .orElseThrow(() -> new Refusal(RightsRefusal.ONLY_LEADERS));
  }

  private static Optional<Quarter> quarter(String written) {
    if (written == null || written.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Quarter.read(written).orElseThrow(() -> new Refusal(MetricsRefusal.NOT_A_QUARTER)));
  }
}
