package org.groundswell.calendar;

import org.groundswell.web.Reason;

/** Why the calendars say no. */
public enum CalendarRefusal implements Reason {
  NO_SUCH_CALENDAR(404, "There is no such calendar"),
  CALENDAR_IN_USE(409, "Somebody works by this calendar"),
  CALENDAR_NAME_TAKEN(409, "Another calendar has this name"),
  TOO_MANY_CALENDARS(409, "There are as many calendars as there may be");

  private final int status;
  private final String title;

  CalendarRefusal(int status, String title) {
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
