/**
 * Starts the server: Payara Micro with this WAR, as a process of its own, the way it is meant to
 * run.
 *
 * <p>The demo, the browser tests, the crash test and the benchmarks all start it here, so what is
 * tested is what runs. It uses nothing but the JDK, runs outside of the server and knows no other
 * package.
 *
 * <p>What it decides: the server listens on one address (loopback unless told otherwise) and on one
 * port and on nothing else, serves with 16 threads, speaks UTC, may use the vector instructions,
 * and forms no cluster.
 *
 * <p>Start reading at {@link org.groundswell.launcher.Launch}, or at {@link
 * org.groundswell.launcher.Server} to start one from code.
 *
 * <p>Decisions: docs/adr/0052-the-recorded-start.md, 0079-the-port-opens-last.md.
 */
@Feature
package org.groundswell.launcher;

import org.groundswell.Feature;
