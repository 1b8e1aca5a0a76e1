package org.groundswell.directory;

import org.groundswell.web.Reason;

/** Why the directory says no. */
public enum DirectoryRefusal implements Reason {
  NO_SUCH_MEMBER(404, "There is no such person in the directory."),
  NO_SUCH_UNIT(404, "There is no such unit."),
  NO_SUCH_POST(404, "There is no such post, membership or role."),
  NO_SUCH_UNIT_CHANGE(404, "There is no such change of a unit."),
  USER_NAME_TAKEN(409, "Somebody else signs in with this name."),
  EMAIL_TAKEN(409, "Somebody else has this address."),
  EXTERNAL_ID_TAKEN(409, "Somebody else is known by this external id."),
  UNIT_CODE_TAKEN(409, "Another unit has this code."),
  POST_TAKEN(409, "Somebody else is appointed for these days."),
  HAS_LEFT(409, "The person is not in the agency on this day."),
  IS_HERE(409, "The person is in the agency already."),
  UNIT_IS_CLOSED(409, "The unit is closed."),
  UNIT_NOT_EMPTY(409, "The unit still has people, posts or units below it."),
  UNIT_BELOW_ITSELF(409, "A unit cannot stand below itself."),
  THE_AGENCY_STAYS(409, "The agency itself can be renamed, but not moved, merged or closed."),
  HISTORY_IS_SETTLED(409, "Something later is on record; the past is not rewritten."),
  LAST_ADMINISTRATOR(
      409, "Nobody would administer any more; make somebody else an administrator first."),
  CANNOT_BE_UNDONE(409, "Too much has changed since to undo this."),
  NOT_YET(422, "This takes effect today or took effect before; it cannot be set for later."),
  ENDS_BEFORE_IT_BEGINS(422, "The last day is before the first."),
  NOTHING_TO_SPLIT(422, "A split needs a part with people or units of the one that is split.");

  private final int status;
  private final String title;

  DirectoryRefusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
