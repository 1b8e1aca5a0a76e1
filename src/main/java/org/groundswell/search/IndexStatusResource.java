package org.groundswell.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Rights;
import org.groundswell.search.lucene.ProposalIndex;

/** Tells an administrator what this node's index holds. */
@Path("status/index")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class IndexStatusResource {

  private final SearchIndex search;
  private final MeaningFollower meaning;
  private final Asker asker;

  @Inject
  IndexStatusResource(SearchIndex search, MeaningFollower meaning, Asker asker) {
    this.search = search;
    this.meaning = meaning;
    this.asker = asker;
  }

  /** How much it holds, how far it has followed, and a digest to compare it by. */
  @GET
  public IndexStatus index() {
    Rights.mayAdminister(asker).orRefuse();
    ProposalIndex index = search.index();
    return new IndexStatus(index.documents(), index.position(), index.digest(), meaning.status());
  }

  /**
   * The state of the index.
   *
   * @param digest the same for every index with the same content, also for one built anew
   */
  public record IndexStatus(int documents, long position, String digest, MeaningStatus meaning) {}

  /**
   * Whether search goes by meaning too.
   *
   * @param state off, loading, failed, learning (some proposals are still found by words alone) or
   *     ready
   * @param model which model it is; empty when there is none
   * @param waiting how many proposals it has not read yet
   * @param problem what an administrator can do something about; empty when all is well
   */
  public record MeaningStatus(String state, String model, int waiting, String problem) {}
}
