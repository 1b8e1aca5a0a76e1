/**
 * A web application with one JAX-RS endpoint and nothing else, deployed beside the product: what
 * the server itself can do, in the same minute and the same Java machine.
 */
package org.groundswell.bench.bare;
