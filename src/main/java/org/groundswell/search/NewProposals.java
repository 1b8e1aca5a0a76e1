package org.groundswell.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.search.lucene.Matching;

/** Asks a proposal which searches it answers, whether or not the index has it already. */
@ApplicationScoped
public class NewProposals {

  private final IndexedTables tables;
  private final SearchIndex search;

  @Inject
  NewProposals(IndexedTables tables, SearchIndex search) {
    this.tables = tables;
    this.search = search;
  }

  /** The proposal as the tables have it now; empty when it is not searched. */
  public Optional<Matching> matching(UUID proposal) {
    return tables.read(List.of(proposal)).stream()
        .findFirst()
        .map(it -> Matching.of(it, search.languages()));
  }
}
