/**
 * What only the built WAR on a real server can show: wiring, transactions, problems over HTTP, what
 * listens.
 */
package org.groundswell.container;
