package org.groundswell.directory.change;

import java.util.UUID;

/**
 * A person as whoever keeps the directory describes them; what is not known is null, but not the
 * name, nor the unit of somebody new.
 *
 * @param userName the name the person signs in with
 * @param externalId what the provisioning system calls the person
 * @param grade the rank, by which peers are found
 * @param locale the language they read in, such as {@code en-GB}
 * @param unit the home unit
 */
public record StaffDraft(
    String userName,
    String externalId,
    String name,
    String title,
    String email,
    Integer grade,
    String locale,
    UUID unit) {

  /** The same person in this unit. */
  public StaffDraft in(UUID home) {
    return new StaffDraft(userName, externalId, name, title, email, grade, locale, home);
  }
}
