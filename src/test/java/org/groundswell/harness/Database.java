package org.groundswell.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.groundswell.storage.Schema;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A fresh, migrated database for a test, with the product's own persistence unit on it.
 *
 * <p>{@link #h2()} takes milliseconds; {@link #postgresql()} starts one embedded server for the
 * whole test run (a second and a half, eleven when it has to be unpacked) and makes a new database
 * in it.
 */
public final class Database implements AutoCloseable {

  private final String name;
  private final DataSource dataSource;
  private EntityManagerFactory factory;

  private Database(String name, DataSource dataSource) {
    this.name = name;
    this.dataSource = dataSource;
    try {
      Schema.migrate(dataSource);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A new H2 database in memory. */
  public static Database h2() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
    return new Database("H2", source);
  }

  /** A new database on the embedded PostgreSQL server. */
  public static Database postgresql() {
    return new Database(
        "PostgreSQL",
        Postgres.SERVER.getDatabase("postgres", create(), Map.of("stringtype", "unspecified")));
  }

  /** A new database without any table on the embedded PostgreSQL server: its JDBC address. */
  public static String emptyPostgresql() {
    return "jdbc:postgresql://127.0.0.1:" + Postgres.SERVER.getPort() + "/" + create();
  }

  private static String create() {
    String database = "t" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = Postgres.SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + database);
      return database;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Connections as JDBC knows them. */
  public DataSource dataSource() {
    return dataSource;
  }

  /** Runs the work in one transaction of the product's persistence unit, and commits. */
  public void inTransaction(Consumer<EntityManager> work) {
    fromTransaction(
        entities -> {
          work.accept(entities);
          return null;
        });
  }

  /** Runs the work in one transaction of the product's persistence unit, commits, and answers. */
  public <T> T fromTransaction(Function<EntityManager, T> work) {
    EntityManager entities = factory().createEntityManager();
    try {
      entities.getTransaction().begin();
      T answer = work.apply(entities);
      entities.getTransaction().commit();
      return answer;
    } finally {
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
      entities.close();
    }
  }

  private synchronized EntityManagerFactory factory() {
    if (factory == null) {
      factory =
          Persistence.createEntityManagerFactory(
              "groundswell",
              Map.of(
                  "jakarta.persistence.transactionType",
                  "RESOURCE_LOCAL",
                  "jakarta.persistence.nonJtaDataSource",
                  dataSource,
                  "eclipselink.session-name",
                  UUID.randomUUID().toString()));
    }
    return factory;
  }

  @Override
  public synchronized void close() {
    if (factory != null) {
      factory.close();
    }
  }

  @Override
  public String toString() {
    return name;
  }

  private static final class Postgres {

    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
