package org.groundswell.shielding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;

/**
 * The keys that are there, checked against what the database remembers of them.
 *
 * <p>A database that never had a key gets one, in a file that only the server may read. One that
 * had does not: a new key would hide that the old one is lost.
 */
@ApplicationScoped
class KeyRing {

  /** Whether people can write without their name. */
  enum Standing {
    READY,
    /** Something is sealed with a key that is not in the file, or there is no file. */
    MISSING,
    /** The file has a key of that name, but another one. */
    WRONG
  }

  private record Read(Standing standing, Map<String, ShieldKey> keys) {}

  private final KeyFile file;
  private final Sql sql;
  private Read read;

  @Inject
  KeyRing(@ConfigProperty(name = "groundswell.shield.key-file") String path, Sql sql) {
    this.file = new KeyFile(Path.of(path));
    this.sql = sql;
  }

  /** Whether everything can be sealed and opened. */
  Standing standing() {
    return read().standing();
  }

  /**
   * The key that seals from now on.
   *
   * @throws Refusal when the keys are not as they should be
   */
  ShieldKey newest() {
    if (standing() != Standing.READY) {
      throw new Refusal(ShieldRefusal.SHIELD_KEY_MISSING);
    }
    return List.copyOf(read().keys().values()).getLast();
  }

  /** Every key that is what its name says. */
  List<ShieldKey> usable() {
    return List.copyOf(read().keys().values());
  }

  /** The key of this name, if it is there. */
  Optional<ShieldKey> named(String id) {
    return Optional.ofNullable(read().keys().get(id));
  }

  private synchronized Read read() {
    if (read == null) {
      read = readAnew();
    }
    return read;
  }

  private Read readAnew() {
    Map<String, String> proofs =
        sql
            .list(
                "select key_id, proof from shield_key",
                row -> Map.entry(row.text("key_id"), row.text("proof")))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    List<ShieldKey> inFile = file.read();
    if (inFile.isEmpty() && proofs.isEmpty()) {
      inFile = List.of(file.begin());
    }
    Map<String, ShieldKey> right = new LinkedHashMap<>();
    for (ShieldKey key : inFile) {
      if (key.proof().equals(proofs.getOrDefault(key.id(), key.proof()))) {
        right.put(key.id(), key);
        remember(key, proofs.keySet());
      }
    }
    boolean wrong = right.size() < inFile.size();
    boolean missing = right.isEmpty() || !right.keySet().containsAll(inUse());
    Standing standing = wrong ? Standing.WRONG : missing ? Standing.MISSING : Standing.READY;
    return new Read(standing, right);
  }

  private void remember(ShieldKey key, Set<String> known) {
    if (!known.contains(key.id())) {
      sql.update("insert into shield_key (key_id, proof) values (?, ?)", key.id(), key.proof());
    }
  }

  private Set<String> inUse() {
    return Set.copyOf(
        sql.list("select distinct key_id from shielded_author", row -> row.text("key_id")));
  }
}
