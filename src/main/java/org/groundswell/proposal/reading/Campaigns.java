package org.groundswell.proposal.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.rights.Asker;
import org.groundswell.storage.Sql;

/** The campaigns: questions that the agency asks for a while. */
@ApplicationScoped
public class Campaigns {

  private final Sql sql;
  private final Directory directory;

  @Inject
  Campaigns(Sql sql, Directory directory) {
    this.sql = sql;
    this.directory = directory;
  }

  /**
   * A campaign.
   *
   * @param open staff can take part today
   * @param proposals how many of its proposals the asker sees
   */
  public record CampaignView(
      UUID id,
      String slug,
      String title,
      String question,
      LocalDate opensOn,
      LocalDate closesOn,
      boolean open,
      long proposals) {}

  /** Every campaign, the newest first. */
  public List<CampaignView> all(Asker asker) {
    LocalDate today = directory.today();
    Conditions where = new Conditions();
    where.and("p.campaign_id = c.id").and("p.state <> 'draft'");
    VisibleSql.restrict(where, asker.scope());
    return sql.list(
        "select c.*, (select count(*) from proposal p%s) as proposals from campaign c order by c.opens_on desc, c.title"
            .formatted(where.where()),
        row -> {
          LocalDate opens = row.day("opens_on");
          LocalDate closes = row.day("closes_on");
          boolean open =
              !row.flag("external")
                  && !today.isBefore(opens)
                  && (closes == null || !today.isAfter(closes));
          return new CampaignView(
              row.uuid("id"),
              row.text("slug"),
              row.text("title"),
              row.text("question"),
              opens,
              closes,
              open,
              row.number("proposals"));
        },
        where.values().toArray());
  }
}
