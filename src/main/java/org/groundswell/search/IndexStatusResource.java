package org.groundswell.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

  /**
   * How much it holds and how far it has followed.
   *
   * @param digest whether to tell the digest too, for which everything has to be read
   */
  @GET
  public IndexStatus index(@QueryParam("digest") boolean digest) {
    Rights.mayAdminister(asker).orRefuse();
    ProposalIndex index = search.index();
    return new IndexStatus(
        search.state(),
        index.documents(),
        index.position(),
        search.progress().done(),
        search.progress().expected(),
        index.problem(),
        digest ? index.digest() : null,
        meaning.status());
  }

  /**
   * The state of the index.
   *
   * @param state ready, rebuilding (a new one is being built while this one serves whole),
   *     incomplete (a new one is being built, and searches find less until then) or failed (it can
   *     not be written, and a new one could not be built yet)
   * @param built how many proposals the one that is being built has
   * @param expected how many it will have; 0 when none is being built
   * @param problem what went wrong; empty when all is well
   * @param digest the same for every index with the same content, also for one built anew
   */
  public record IndexStatus(
      String state,
      int documents,
      long position,
      int built,
      int expected,
      String problem,
      String digest,
      MeaningStatus meaning) {}

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
