package org.groundswell.provisioning.csv;

import org.groundswell.web.Reason;

/** Why a file for the directory is refused as a whole. */
public enum FileRefusal implements Reason {
  FILE_NOT_UTF_8(422, "The file is not encoded in UTF-8."),
  FILE_WITHOUT_HEADER(422, "The first line has to name the columns."),
  FILE_TOO_LONG(413, "The file has too many lines."),
  FILE_BROKEN(422, "The file is not well-formed."),
  NO_SUCH_FILE(404, "There is no such file."),
  ANOTHER_DIFFERENCE(409, "This is not the difference that was shown."),
  DIRECTORY_CHANGED(409, "The directory has changed since the file was compared."),
  FILE_IS_APPLIED(409, "The file has been applied already.");

  private final int status;
  private final String title;

  FileRefusal(int status, String title) {
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
