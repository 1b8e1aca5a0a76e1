package org.groundswell.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.groundswell.storage.StorageReady;

/**
 * Loads the demo when the server starts, if it was told to and people sign in by the demo mode.
 *
 * <p>The agency and its ideas are there before the first request; the suggestions of the public
 * come in while people look around.
 */
@ApplicationScoped
class DemoLoading {

  private static final System.Logger LOG = System.getLogger(DemoLoading.class.getName());

  private static final int BEFORE_EVERYBODY = 100;

  private final Founding founding;
  private final Replay replay;
  private final ReadingPart reading;
  private final PublicSuggestions suggestions;
  private final boolean wanted;
  private final boolean withThePublic;

  @Inject
  DemoLoading(
      Founding founding,
      Replay replay,
      ReadingPart reading,
      PublicSuggestions suggestions,
      @ConfigProperty(name = "groundswell.demo.load", defaultValue = "false") boolean load,
      @ConfigProperty(name = "groundswell.demo.public", defaultValue = "true") boolean everybody,
      @ConfigProperty(name = "groundswell.sign-in", defaultValue = "oidc") String signIn) {
    this.founding = founding;
    this.replay = replay;
    this.reading = reading;
    this.suggestions = suggestions;
    this.wanted = load && signIn.strip().equals("demo");
    this.withThePublic = everybody;
  }

  /** Before the watches begin to look: they would find half-told stories long overdue. */
  void load(@Observes @Priority(BEFORE_EVERYBODY) StorageReady ready) {
    if (wanted) {
      founding
          .found(DemoFiles.agency())
          .ifPresentOrElse(
              this::fill,
              () -> LOG.log(Level.INFO, "No demo: another agency lives in this database"));
    }
  }

  /** The demo must not keep the server down. */
  private void read() {
    try {
      reading.play(DemoFiles.agency().reading());
    } catch (RuntimeException no) {
      LOG.log(Level.ERROR, "Nothing is being read in the demo", no);
    }
  }

  private void fill(Instant founded) {
    replay.play(DemoFiles.stories(), founded);
    read();
    if (withThePublic) {
      suggestions.comeIn();
    }
  }
}
