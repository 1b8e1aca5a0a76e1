package org.groundswell.theme;

import org.groundswell.web.Reason;

/** Why the list of themes stays as it is. */
public enum ThemeRefusal implements Reason {
  NO_SUCH_THEME(404, "There is no such theme"),
  THEME_NAME_TAKEN(409, "Another theme is called so"),
  TOO_MANY_THEMES(409, "There are too many themes"),
  THEME_MERGED(409, "This theme was merged into another"),
  NOT_INTO_THIS_THEME(422, "A theme can be merged only into another one that is on offer");

  private final int status;
  private final String title;

  ThemeRefusal(int status, String title) {
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
