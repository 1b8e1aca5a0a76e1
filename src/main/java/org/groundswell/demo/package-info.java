/**
 * The demo agency: an invented public agency whose staff have used Groundswell for eighteen months.
 *
 * <p>{@code agency.json} holds its units and people, {@code ideas.json} and {@code
 * small-stones.json} the story of each idea as a sequence of deeds, all written by hand. The deeds
 * are played through the same use cases that a request goes through, each at its own moment, so
 * that rights, promise, journal and figures are those of the product and not of a script. The
 * public's suggestions follow through the import.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Nothing is loaded unless people sign in by the demo mode, nor beside another agency's
 *       units.
 *   <li>A deed and the note that it was played commit together: however often the server is
 *       stopped, each deed is played once.
 *   <li>Days are counted back from the first start, in working days, so the story is always fresh
 *       and nobody works on a Sunday.
 * </ul>
 *
 * <p>Start reading at {@link org.groundswell.demo.DemoLoading}, then {@link
 * org.groundswell.demo.Story}.
 */
@Feature(
    uses = {
      "web",
      "storage",
      "directory",
      "rights",
      "pipeline",
      "stage",
      "campaign",
      "proposal",
      "theme",
      "decisionright",
      "endorsement",
      "discussion",
      "attachment",
      "reading",
      "triage",
      "delivery",
      "intake"
    })
package org.groundswell.demo;

import org.groundswell.Feature;
