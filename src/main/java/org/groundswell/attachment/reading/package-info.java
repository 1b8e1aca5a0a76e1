/**
 * Reads the words of attached files, so that proposals are found by them.
 *
 * <p>A parser of documents is the largest surface that a hostile file meets. It runs in a process
 * of its own, one for each file, that has little memory, little time, none of the server's
 * environment, no names to look up on a network, and a folder that is gone afterwards ({@link
 * org.groundswell.attachment.reading.TextWorker} is what runs there, {@code WorkerProcess} starts
 * and ends it). The server reads plain text back from it and trusts nothing of that either.
 *
 * <p>What waits is what the table says ({@code ReadingQueue}): it goes on wherever a process died,
 * one file at a time on each node. A file whose reading was begun {@value
 * org.groundswell.attachment.reading.ReadingQueue#MOST_ATTEMPTS} times and never ended is left.
 *
 * <p>Invariants: whatever is in a file, the server lives and the next file is read; a text and the
 * entry that tells the index of it are one transaction; when a file was read is written nowhere.
 *
 * @see <a href="../../../../../../../docs/adr/0098-documents-are-read-by-another-process.md">ADR
 *     98</a>
 */
package org.groundswell.attachment.reading;
