package org.groundswell.storage;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Opens connections to the database that the configuration names; the server pools them.
 *
 * <p>A data source of our own, because the definition by annotation fixes the driver's class at
 * compile time, and one WAR has to run on two databases. Public only because the server's pool
 * instantiates it.
 */
public class ConfiguredDataSource implements DataSource {

  private final Config config = ConfigProvider.getConfig(getClass().getClassLoader());
  private final String url = config.getValue("groundswell.db.url", String.class);

  @Override
  public Connection getConnection() throws SQLException {
    return getConnection(
        config.getOptionalValue("groundswell.db.user", String.class).orElse("groundswell"),
        config.getOptionalValue("groundswell.db.password", String.class).orElse(""));
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    return url.startsWith("jdbc:postgresql:")
        ? toPostgresql(properties)
        : new org.h2.Driver().connect(url, properties);
  }

  /**
   * EclipseLink binds a null of type uuid as a string, which PostgreSQL takes only when told so.
   */
  private Connection toPostgresql(Properties properties) throws SQLException {
    properties.setProperty("stringtype", "unspecified");
    return new org.postgresql.Driver().connect(url, properties);
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    // The drivers log by themselves.
  }

  @Override
  public void setLoginTimeout(int seconds) {
    DriverManager.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() {
    return DriverManager.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("Wraps nothing.");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
