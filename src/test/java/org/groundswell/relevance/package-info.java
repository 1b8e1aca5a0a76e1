/**
 * Measures how well search and similar proposals find what people judged to be right.
 *
 * <p>{@code mvn -Prelevance} runs {@link Relevance}, which puts the documents of each {@link
 * JudgedSet} into the product's own index, asks the product's own questions of it and prints the
 * table of {@code docs/benchmarks.md}. What it measures with ({@link Measures}, {@link
 * PairedBootstrap}) has tests with answers worked out by hand, and a ranking that is known from
 * elsewhere, {@link StockRanking}, must come out at its known figure before any other is believed.
 */
package org.groundswell.relevance;
