/**
 * Measures the built product, whole, over HTTP on the loopback address, and prints ratios taken in
 * one run.
 *
 * <p>Nothing here is a test: figures on shared machines are noisy, so a person runs {@link
 * org.groundswell.bench.Benchmark} with the command in {@code docs/benchmarks.md}, reads the ratios
 * and writes them down there. What is compared runs on the same server in the same minute, in
 * turns.
 */
package org.groundswell.bench;
