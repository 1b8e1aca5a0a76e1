/**
 * What may be said about a group without saying something about a person in it.
 *
 * <p>It knows cells (how many events, by whom), an order of units below units, and an order of
 * quarters or days; it knows neither proposals nor HTTP. Start at {@link
 * org.groundswell.metrics.disclosure.DisclosureRule}: a cell is empty, or rests on at least ten
 * events of at least ten people none of whom supplies more than half. Everything else applies that
 * one rule not only to what is shown but to everything that can be worked out from it:
 *
 * <ul>
 *   <li>{@link org.groundswell.metrics.disclosure.TreeSuppression} hides further units, so that a
 *       parent less its shown children never leaves a small rest;
 *   <li>{@link org.groundswell.metrics.disclosure.OpenPeriods} decides at which quarters a period
 *       may begin and end, so that one period less another never leaves a small rest;
 *   <li>{@link org.groundswell.metrics.disclosure.Partition} joins neighbouring cells of a sequence
 *       until each is large enough, as for the steps of a curve.
 * </ul>
 *
 * <p>Invariant, with property tests that attack it: no sum and no difference of published cells
 * rests on one to nine people. The decisions behind it are in {@code docs/adr}.
 */
package org.groundswell.metrics.disclosure;
