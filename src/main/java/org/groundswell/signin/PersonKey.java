package org.groundswell.signin;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.groundswell.directory.Account;
import org.groundswell.directory.Accounts;
import org.groundswell.web.Slug;

/**
 * By which of their names another system tells us who somebody is. An installation chooses one:
 * with several, one person's user name might be another's external id.
 */
public enum PersonKey {
  /** What the system that provisions people calls them. */
  EXTERNAL_ID,
  /** What they sign in with. */
  USER_NAME,
  /** Their address. */
  EMAIL,
  /** Their id here. */
  ID;

  /** The one that a setting names. */
  public static PersonKey named(String word, String setting) {
    return Slug.read(PersonKey.class, word.strip())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    setting
                        + " has to be one of "
                        + String.join(", ", Arrays.stream(values()).map(Slug::of).toList())
                        + "; it is: "
                        + word));
  }

  /** Whoever is called this, provided that they are in the agency today. */
  public Optional<Account> find(Accounts accounts, String name) {
    Optional<Account> found =
        switch (this) {
          case EXTERNAL_ID -> accounts.byExternalId(name);
          case USER_NAME -> accounts.byUserName(name);
          case EMAIL -> accounts.byEmail(name);
          case ID -> id(name).flatMap(accounts::of);
        };
    return found.filter(Account::active);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
