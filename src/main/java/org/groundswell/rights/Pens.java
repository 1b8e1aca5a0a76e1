package org.groundswell.rights;

import java.util.Map;
import java.util.UUID;

/**
 * The pens that people write behind when they do not show their name.
 *
 * <p>A pen is made for one proposal, and stands for its author wherever the product names somebody:
 * no table, entry or document but the sealed one knows whose it is. Rights, lists and inboxes treat
 * the pens that somebody holds as that person's own.
 */
public interface Pens {

  /** Nobody holds any. */
  Pens NONE =
      new Pens() {
        @Override
        public Map<UUID, UUID> heldBy(UUID person) {
          return Map.of();
        }

        @Override
        public Held asOfNow() {
          return person -> Map.of();
        }

        @Override
        public Asker draw(Asker author, UUID proposal, Showing showing) {
          throw new UnsupportedOperationException("There are no pens here.");
        }

        @Override
        public void drop(Asker pen, UUID proposal) {}

        @Override
        public void letGo(UUID person) {}

        @Override
        public Showing showing(UUID author) {
          return Showing.NAMED;
        }
      };

  /** The pens this person holds, by the proposal each was made for. */
  Map<UUID, UUID> heldBy(UUID person);

  /** Who holds which pens at this moment; read once, to be asked for many people. */
  Held asOfNow();

  /**
   * Makes a pen for a new proposal, in the transaction that makes the proposal; answers the author
   * behind it.
   *
   * @throws org.groundswell.web.Refusal when the key to seal with is not there
   */
  Asker draw(Asker author, UUID proposal, Showing showing);

  /** Throws a pen away with the draft it was made for. */
  void drop(Asker pen, UUID proposal);

  /** This person holds no pen any more, and nobody can tell which were theirs. */
  void letGo(UUID person);

  /** How this author, or the holder of this pen, is shown now. */
  Showing showing(UUID author);

  /** Who held which pens at one moment. */
  @FunctionalInterface
  interface Held {

    /** The pens this person held, by the proposal each was made for. */
    Map<UUID, UUID> by(UUID person);
  }
}
