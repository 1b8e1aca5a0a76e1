/**
 * Groundswell: staff propose, managers answer, leaders see whether ideas become finished work.
 *
 * <p>Every package directly below this one is a feature and declares with {@link
 * org.groundswell.Feature} which other features it uses. The ground is {@code web}, {@code storage}
 * and {@code journal}; start reading at {@code proposal}.
 */
package org.groundswell;
