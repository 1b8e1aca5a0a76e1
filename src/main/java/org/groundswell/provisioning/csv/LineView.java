package org.groundswell.provisioning.csv;

import java.util.List;

/**
 * What one line would do, or why it cannot be used.
 *
 * @param line where it stands in the file; 0 for who is missing there
 * @param problem why it cannot be used, or was not; missing when all is well
 */
public record LineView(
    int position,
    int line,
    String action,
    String label,
    List<FieldChange> changes,
    String problem) {}
