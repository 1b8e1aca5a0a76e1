package org.groundswell.bench.bare;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Serves {@link BareResource}. */
@ApplicationPath("/")
public class BareApplication extends Application {}
