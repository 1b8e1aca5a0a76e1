/**
 * The figures leaders read: do ideas come, are they answered in time, do they become finished work?
 *
 * <p>It measures how the organisation answers, never what a person does: no figure is about one
 * person, and nothing leaves the server that {@link org.groundswell.metrics.disclosure} does not
 * allow. It reads the tables and changes none of them but its own record of releases.
 *
 * <p>{@link org.groundswell.metrics.InsightResource} is the way in. An {@link
 * org.groundswell.metrics.AgencyRecord} holds one small row for each proposal, {@link
 * org.groundswell.metrics.Cohort} turns those of one unit and period into waiting times, {@link
 * org.groundswell.metrics.Publication} decides for the whole tree of units what may be shown, and
 * {@link org.groundswell.metrics.Insights} puts both together.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Every time is censored at the cut, the end of the last quarter that is over: an idea that
 *       still waits counts for as long as it has waited.
 *   <li>Figures are published for fixed quarters and the fixed tree of units only.
 *   <li>Units are listed in the order of the tree, never by a figure.
 * </ul>
 *
 * <p>Decisions: docs/adr/0030-statistics-library.md, 0031-disclosure-control.md.
 */
@Feature(
    uses = {
      "web",
      "storage",
      "directory",
      "rights",
      "pipeline",
      "campaign",
      "proposal",
      "delivery"
    })
package org.groundswell.metrics;

import org.groundswell.Feature;
