package org.groundswell.provisioning;

import java.time.LocalDate;
import org.groundswell.directory.PersonRef;

/**
 * A person in the administrator's list.
 *
 * @param leftOn the first day on which they are or will be gone; missing while none is known
 */
public record StaffRow(PersonRef person, String userName, String email, LocalDate leftOn) {}
