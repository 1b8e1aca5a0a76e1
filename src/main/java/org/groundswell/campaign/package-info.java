/**
 * Campaigns: questions that the agency asks for a while, kept by facilitators.
 *
 * <p>A campaign has dates, the units it is meant for first, the people who read what comes in, the
 * promise that holds for it, questions of its own ({@link org.groundswell.campaign.CustomField}),
 * and in the end what was done. {@link org.groundswell.campaign.Campaigns} reads them, {@code
 * KeepingCampaigns} writes them, {@link org.groundswell.campaign.FieldAnswers} keeps what authors
 * answered to the questions, {@code Capacity} compares what may come in with the hours there are to
 * read it, and {@code Openings} tells when a day came.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>What an author answered is never lost: a question that has answers is asked no more instead
 *       of being deleted, and keeps its kind.
 *   <li>Dates are days of the agency. A campaign opens and closes by itself, and each is told once.
 *   <li>Of two facilitators who change it at once, the second is told so and loses nothing.
 *   <li>The capacity check is advice: it refuses nothing.
 *   <li>What comes from another system (an import) is nobody's to change here.
 * </ul>
 *
 * <p>It does not know proposals: those know it. Start reading at {@link
 * org.groundswell.campaign.Campaign}.
 *
 * @see <a href="../../../../../../docs/adr/0114-campaigns-and-asks.md">ADR 114</a>
 */
@Feature(uses = {"web", "storage", "journal", "directory", "rights", "pipeline", "calendar"})
package org.groundswell.campaign;

import org.groundswell.Feature;
