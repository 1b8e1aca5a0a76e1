package org.groundswell.storage;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/**
 * Hands every {@link UUID} to the driver as it is, into columns of type {@code uuid}.
 *
 * <p>Without this EclipseLink 4.0 reads a null column with a NullPointerException, in a converter
 * of its own.
 */
@Converter(autoApply = true)
public class UuidConverter implements AttributeConverter<UUID, UUID> {

  @Override
  public UUID convertToDatabaseColumn(UUID id) {
    return id;
  }

  @Override
  public UUID convertToEntityAttribute(UUID id) {
    return id;
  }
}
