package org.groundswell.administration;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.groundswell.directory.change.Administrators;
import org.groundswell.journal.Followers;

/** Collects what the status page shows. */
@ApplicationScoped
class SystemStatus {

  private final Followers followers;
  private final Administrators administrators;
  private final String version;

  @Resource(lookup = "java:app/groundswell")
  private DataSource dataSource;

  @Inject
  SystemStatus(
      Followers followers,
      Administrators administrators,
      @ConfigProperty(name = "groundswell.version") String version) {
    this.followers = followers;
    this.administrators = administrators;
    this.version = version;
  }

  StatusView view() {
    return new StatusView(
        version,
        System.getProperty("java.vm.version"),
        database(),
        ManagementFactory.getRuntimeMXBean().getUptime() / 1000,
        followers.status().stream().map(StatusView.FollowerView::of).toList(),
        new StatusView.AdministratorsView(
            administrators.today(), administrators.firstDayWithout().orElse(null)));
  }

  private String database() {
    try (Connection connection = dataSource.getConnection()) {
      DatabaseMetaData about = connection.getMetaData();
      return about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
