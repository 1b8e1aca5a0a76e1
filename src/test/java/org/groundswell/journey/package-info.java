/**
 * The running product, as people find it: every test here speaks to one server over its public API.
 *
 * <p>Start reading at {@link org.groundswell.harness.Product}.
 */
package org.groundswell.journey;
