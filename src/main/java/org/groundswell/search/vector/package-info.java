/**
 * Turns text into numbers that are near each other when two texts mean nearly the same.
 *
 * <p>A sentence model runs inside this process; no text leaves it. This package knows models and
 * nothing else: {@code search} decides what is asked of them and when, {@code search.lucene} keeps
 * what they say.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>One text is worked on by one core.
 *   <li>A model has a name that changes with its content: what two models say of a text is never
 *       compared.
 *   <li>Whatever is missing (the files, a runtime for this machine), loading fails with a sentence
 *       that an administrator can act on, and nothing else fails.
 * </ul>
 *
 * <p>Start reading at {@link org.groundswell.search.vector.SentenceModel}.
 *
 * @see <a href="../../../../../../../docs/adr/0085-a-sentence-model-inside.md">ADR: model</a>
 */
package org.groundswell.search.vector;
