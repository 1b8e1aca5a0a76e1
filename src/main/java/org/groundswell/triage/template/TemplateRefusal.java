package org.groundswell.triage.template;

import org.groundswell.web.Reason;

/** Why a template is not kept or not found. */
public enum TemplateRefusal implements Reason {
  NO_SUCH_TEMPLATE(404, "There is no such template"),
  TEMPLATE_NAME_TAKEN(409, "The unit has a template of this name"),
  TOO_MANY_TEMPLATES(409, "The unit has as many templates as it may");

  private final int status;
  private final String title;

  TemplateRefusal(int status, String title) {
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
