/**
 * Answers that somebody has begun and not sent.
 *
 * <p>They are kept here, not in the browser: an unsent refusal must not lie about on a shared
 * computer, and whoever goes from the desk to the phone finds their words again. Each is its
 * writer's alone; nobody else can read it, no journal tells of it, and it changes nothing about the
 * proposal: a begun answer is no answer, and the promise runs on.
 *
 * <p>Invariants: one for each writer and proposal, the last one that was kept; only whoever may
 * answer keeps one; it goes in the transaction that sends the answer, when the proposal has left
 * the desk for good, after {@code UnsentAnswers.DAYS} days, and with its writer's name; it is in
 * the writer's own export and in nobody else's.
 *
 * <p>Start reading at {@code UnsentAnswers}.
 *
 * @see <a href="../../../../../../../docs/adr/0108-an-unsent-answer-is-kept-for-its-writer.md">ADR
 *     108</a>
 */
package org.groundswell.triage.unsent;
