package org.groundswell.storage;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Brings the schema up to date when the server starts, then tells everybody that storage is ready.
 */
@DataSourceDefinition(
    name = "java:app/groundswell",
    className = "org.groundswell.storage.ConfiguredDataSource",
    minPoolSize = 4,
    maxPoolSize = 32)
@ApplicationScoped
class Migrations {

  private static final System.Logger LOG = System.getLogger(Migrations.class.getName());

  @Resource(lookup = "java:app/groundswell")
  DataSource dataSource;

  private final Event<StorageReady> ready;

  @Inject
  Migrations(Event<StorageReady> ready) {
    this.ready = ready;
  }

  void migrate(@Observes @Initialized(ApplicationScoped.class) Object start) throws SQLException {
    StorageReady storage = new StorageReady(Schema.migrate(dataSource));
    LOG.log(System.Logger.Level.INFO, "Storage is ready: {0}", storage.database());
    ready.fire(storage);
  }
}
