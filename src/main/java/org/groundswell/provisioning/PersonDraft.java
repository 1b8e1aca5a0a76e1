package org.groundswell.provisioning;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.groundswell.directory.change.StaffDraft;
import org.groundswell.web.PlainLine;

/**
 * A person as the administrator describes them.
 *
 * @param unit the home unit; only of somebody new, others are moved
 * @param from the first day; only of somebody new; today when it is missing
 */
public record PersonDraft(
    @NotNull @PlainLine(min = 1, max = 254) String userName,
    @PlainLine(max = 200) String externalId,
    @NotNull @PlainLine(min = 1, max = 150) String name,
    @PlainLine(max = 150) String title,
    @Email @Size(max = 254) String email,
    @Min(0) @Max(99) Integer grade,
    @PlainLine(max = 20) String locale,
    UUID unit,
    LocalDate from) {

  StaffDraft staff() {
    return new StaffDraft(
        userName.strip(),
        said(externalId),
        name.strip(),
        said(title),
        said(email),
        grade,
        said(locale),
        unit);
  }

  private static String said(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
