package org.groundswell.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Puts every resource of every feature under {@code /api}. */
@ApplicationPath("api")
public class ApiApplication extends Application {}
