package org.groundswell.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.groundswell.storage.StorageReady;

/**
 * Loads the demo when the server starts, if it was told to and people sign in by the demo mode.
 *
 * <p>The agency is there before the first request.
 */
@ApplicationScoped
class DemoLoading {

  private static final System.Logger LOG = System.getLogger(DemoLoading.class.getName());

  private final Founding founding;
  private final boolean wanted;

  @Inject
  DemoLoading(
      Founding founding,
      @ConfigProperty(name = "groundswell.demo.load", defaultValue = "false") boolean load,
      @ConfigProperty(name = "groundswell.sign-in", defaultValue = "none") String signIn) {
    this.founding = founding;
    this.wanted = load && signIn.strip().equals("demo");
  }

  void load(@Observes StorageReady ready) {
    if (wanted) {
      DemoAgency agency = DemoFiles.agency();
      Optional<Instant> founded = founding.found(agency);
      LOG.log(
          Level.INFO,
          founded.isPresent()
              ? "The demo agency is there"
              : "No demo: another agency lives in this database");
    }
  }
}
