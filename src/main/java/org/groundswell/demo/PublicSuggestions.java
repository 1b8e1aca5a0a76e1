package org.groundswell.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.util.zip.GZIPInputStream;
import org.groundswell.intake.ImportOrder;
import org.groundswell.intake.ImportView;
import org.groundswell.intake.Importing;

/**
 * The campaign "Suggestions from the public": 1,512 real petitions, for size, brought in by the
 * import that an administrator would use, behind the first pages.
 *
 * <p>The import knows what it has taken already, so it is simply begun again after a stop.
 */
@ApplicationScoped
class PublicSuggestions {

  private static final System.Logger LOG = System.getLogger(PublicSuggestions.class.getName());
  private static final String DONE = "public-suggestions";

  private final Importing importing;
  private final DemoLedger ledger;

  @Resource private ManagedThreadFactory threads;

  @Inject
  PublicSuggestions(Importing importing, DemoLedger ledger) {
    this.importing = importing;
    this.ledger = ledger;
  }

  /** Brings them in, in a thread of its own, unless that has been done. */
  void comeIn() {
    if (!ledger.played().contains(DONE)) {
      Thread thread = threads.newThread(this::importThem);
      thread.setName("demo-public-suggestions");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void importThem() {
    ImportOrder order =
        new ImportOrder(
            "Suggestions from the public",
            "uk-petitions",
            DemoId.campaign("public-suggestions"),
            DemoId.person("zipporah-kemunto"),
            0);
    try (InputStream file =
        PublicSuggestions.class.getResourceAsStream("/demo/uk-petitions.jsonl.gz")) {
      ImportView run = importing.run(order, new GZIPInputStream(file));
      ledger.finish(DONE);
      LOG.log(
          Level.INFO,
          "The public''s suggestions are in: {0} new, {1} there already, {2} bad lines",
          run.good(),
          run.unchanged(),
          run.bad());
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.ERROR, "The public's suggestions could not be brought in", e);
    }
  }
}
