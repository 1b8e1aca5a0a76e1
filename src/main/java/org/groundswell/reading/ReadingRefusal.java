package org.groundswell.reading;

import org.groundswell.web.Reason;

/** Why a reading is not to be. */
public enum ReadingRefusal implements Reason {
  NOT_READ_ELSEWHERE(422, "Somebody of another unit has to read it before it is declined"),
  NO_SUCH_READER(404, "There is no such reader"),
  ONLY_WHO_INVITED(403, "Only who asked a reader can take that back"),
  READ_ALREADY(409, "The reading is stored already"),
  ENOUGH_READERS(409, "It has as many readers as it can have");

  private final int status;
  private final String title;

  ReadingRefusal(int status, String title) {
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
