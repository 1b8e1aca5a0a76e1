package org.groundswell.provisioning.csv;

/** One field that a line would change; a missing value is null. */
public record FieldChange(String field, String from, String to) {}
