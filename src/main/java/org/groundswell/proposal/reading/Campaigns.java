package org.groundswell.proposal.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.groundswell.campaign.Campaign;
import org.groundswell.directory.Directory;
import org.groundswell.directory.UnitRef;
import org.groundswell.proposal.prose.ProseView;
import org.groundswell.rights.Asker;
import org.groundswell.storage.Sql;

/** The campaigns as somebody sees them, with the proposals that they see. */
@ApplicationScoped
public class Campaigns {

  private final org.groundswell.campaign.Campaigns campaigns;
  private final Sql sql;
  private final Directory directory;

  @Inject
  Campaigns(org.groundswell.campaign.Campaigns campaigns, Sql sql, Directory directory) {
    this.campaigns = campaigns;
    this.sql = sql;
    this.directory = directory;
  }

  /**
   * A campaign in a list.
   *
   * @param open staff can take part today
   * @param over its last day is behind us
   * @param units whose staff were told of it
   * @param forYou it is meant for the asker's unit first
   * @param concluded somebody said what was done
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
      boolean over,
      List<UnitRef> units,
      boolean forYou,
      boolean concluded,
      long proposals) {}

  /**
   * A campaign on its page.
   *
   * @param campaign what is kept of it, without what facilitators reckon with
   * @param about how to take part, as a page shows it
   * @param outcome what was done, as a page shows it
   * @param tookPart the asker sent something to it
   */
  public record CampaignPage(
      Campaign campaign,
      ProseView about,
      ProseView outcome,
      boolean open,
      boolean over,
      boolean forYou,
      boolean tookPart,
      long proposals) {}

  /** Every campaign, the newest first. */
  public List<CampaignView> all(Asker asker) {
    LocalDate today = directory.today();
    Map<UUID, Long> counts = counts(asker);
    return campaigns.all().stream()
        .map(
            it ->
                new CampaignView(
                    it.id(),
                    it.slug(),
                    it.title(),
                    it.question(),
                    it.opensOn(),
                    it.closesOn(),
                    it.isOpenOn(today),
                    it.isOverOn(today),
                    it.units(),
                    isFor(asker, it),
                    it.outcome() != null,
                    counts.getOrDefault(it.id(), 0L)))
        .toList();
  }

  /** One campaign. */
  public CampaignPage one(Asker asker, UUID id) {
    Campaign it = campaigns.one(id);
    LocalDate today = directory.today();
    return new CampaignPage(
        it.forEverybody(),
        ProseView.of(it.about()),
        it.outcome() == null ? null : ProseView.of(it.outcome().text()),
        it.isOpenOn(today),
        it.isOverOn(today),
        isFor(asker, it),
        tookPart(asker, id),
        counts(asker).getOrDefault(id, 0L));
  }

  private static boolean isFor(Asker asker, Campaign campaign) {
    return campaign.units().stream().map(UnitRef::id).anyMatch(asker.unitAndAncestors()::contains);
  }

  private boolean tookPart(Asker asker, UUID campaign) {
    List<Object> values = new ArrayList<>(List.of(campaign));
    values.addAll(asker.selves());
    return sql.first(
            "select p.id from proposal p join proposal_author a on a.proposal_id = p.id"
                + " where p.campaign_id = ? and p.state <> 'draft' and a.person_id in (%s)"
                    .formatted(Sql.marks(asker.selves().size())),
            row -> row.uuid("id"),
            values.toArray())
        .isPresent();
  }

  private Map<UUID, Long> counts(Asker asker) {
    Conditions where = new Conditions();
    where.and("p.campaign_id is not null").and("p.state <> 'draft'");
    VisibleSql.restrict(where, asker.scope());
    Map<UUID, Long> counts = new HashMap<>();
    sql.list(
            "select p.campaign_id, count(*) as amount from proposal p%s group by p.campaign_id"
                .formatted(where.where()),
            row -> Map.entry(row.uuid("campaign_id"), row.number("amount")),
            where.values().toArray())
        .forEach(pair -> counts.put(pair.getKey(), pair.getValue()));
    return counts;
  }
}
