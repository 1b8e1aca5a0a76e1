/**
 * How Groundswell gets into somebody else's page: the descriptor that an intranet reads, and who
 * may embed.
 *
 * <p>The descriptor is one declarative file in {@code plugin-descriptor/}, held to its own JSON
 * Schema by the build and served with the running server's address filled in. {@link
 * org.groundswell.web.EmbedHosts} is the one allow-list of origins: for cross-origin requests, for
 * frames and for the socket's handshake.
 *
 * <p>Invariants: an origin that is not listed gets no cross-origin header at all, whatever it asks;
 * credentials never cross origins (an element carries a bearer token in memory); the wildcard is
 * refused when the server starts.
 *
 * <p>It is deliberately not the web components themselves (they are in {@code ui/src/plugin}) and
 * not who is signed in. Start reading at {@link org.groundswell.plugin.PluginResource}.
 */
@Feature(uses = "web")
package org.groundswell.plugin;

import org.groundswell.Feature;
