package org.groundswell.search.saved;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.Directory;
import org.groundswell.journal.Entry;
import org.groundswell.notification.Interest;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Askers;
import org.groundswell.search.NewProposals;
import org.groundswell.search.lucene.Matching;
import org.groundswell.search.lucene.SearchQuery;
import org.groundswell.search.lucene.SearchQuery.Filter;
import org.groundswell.search.lucene.SearchQuery.Mine;
import org.groundswell.search.lucene.SearchQuery.Order;
import org.groundswell.search.lucene.SearchQuery.Period;
import org.groundswell.search.lucene.SearchQuery.Slice;
import org.groundswell.storage.Sql;

/** Whose saved search a new proposal answers. */
@ApplicationScoped
class SavedSearches implements Interest {

  private static final String TOLD =
      "select s.person_id, %s from saved_search s join person p on p.id = s.person_id"
              .formatted("s." + SavedSearch.COLUMNS.replace(", ", ", s."))
          + " where s.notifies = true and s.created_at <= ?"
          + " and (p.left_on is null or p.left_on > ?)";

  private final NewProposals proposals;
  private final Askers askers;
  private final Directory directory;
  private final Sql sql;

  @Inject
  SavedSearches(NewProposals proposals, Askers askers, Directory directory, Sql sql) {
    this.proposals = proposals;
    this.askers = askers;
    this.directory = directory;
    this.sql = sql;
  }

  private record Owned(UUID person, SavedSearch search) {

    static Owned read(Sql.Row row) throws SQLException {
      return new Owned(row.uuid("person_id"), SavedSearch.read(row));
    }
  }

  @Override
  public Set<UUID> in(Entry submitted) {
    List<Owned> searches = sql.list(TOLD, Owned::read, submitted.at(), directory.today());
    Optional<Matching> proposal =
        searches.isEmpty() ? Optional.empty() : proposals.matching(submitted.subjectId());
    return proposal.map(it -> answered(it, searches)).orElse(Set.of());
  }

  private Set<UUID> answered(Matching proposal, List<Owned> searches) {
    Set<UUID> people = new HashSet<>();
    try (proposal) {
      for (Owned owned : searches) {
        if (!people.contains(owned.person()) && isAnswered(proposal, owned)) {
          people.add(owned.person());
        }
      }
    }
    return people;
  }

  private boolean isAnswered(Matching proposal, Owned owned) {
    return askers
        .of(owned.person())
        .map(asker -> query(asker, owned.search()))
        .filter(proposal::answers)
        .isPresent();
  }

  /** A word that was saved is whole; it does not grow any more. */
  private static SearchQuery query(Asker asker, SavedSearch search) {
    Filter filter =
        new Filter(
            Set.copyOf(search.state()),
            Set.copyOf(search.theme()),
            Optional.ofNullable(search.unit()),
            Optional.ofNullable(search.campaign()),
            Mine.NO,
            Period.ALWAYS);
    return new SearchQuery(
        search.q() + " ", asker.scope(), filter, new Order.Newest(), new Slice(0, 1));
  }
}
