package org.groundswell.shielding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.groundswell.storage.StorageReady;

/** Looks at the keys when the server starts: says what is wrong, seals anew after a rotation. */
@ApplicationScoped
class KeyKeeping {

  private static final System.Logger LOG = System.getLogger(KeyKeeping.class.getName());

  private final KeyRing keys;
  private final PenTable pens;

  @Inject
  KeyKeeping(KeyRing keys, PenTable pens) {
    this.keys = keys;
    this.pens = pens;
  }

  void begin(@Observes StorageReady ready) {
    switch (keys.standing()) {
      case READY -> {
        int sealed = pens.sealAnew();
        if (sealed > 0) {
          LOG.log(Level.INFO, "Sealed {0} authors with the newest key", sealed);
        }
      }
      case MISSING ->
          LOG.log(Level.ERROR, "The key that hides authors is missing: nobody can be shielded");
      case WRONG ->
          LOG.log(Level.ERROR, "The key that hides authors is another one: nobody can be shielded");
    }
  }
}
