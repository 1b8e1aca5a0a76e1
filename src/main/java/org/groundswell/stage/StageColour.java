package org.groundswell.stage;

import org.groundswell.pipeline.Slugged;

/**
 * The colours that a stage may have, by name. What they look like, light and dark, is the pages'
 * business: there each has enough contrast, which a colour of anybody's choice would not.
 */
public enum StageColour implements Slugged {
  SLATE,
  VIOLET,
  BLUE,
  TEAL,
  GREEN,
  OLIVE,
  ROSE,
  BROWN
}
