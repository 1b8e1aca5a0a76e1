package org.groundswell.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.groundswell.storage.Schema;
import org.groundswell.storage.Sql;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * A fresh, migrated database for a test, with the product's own persistence unit on it.
 *
 * <p>{@link #h2()} takes milliseconds; {@link #postgresql()} starts one embedded server for the
 * whole test run (a second and a half, eleven when it has to be unpacked) and makes a new database
 * in it.
 */
public final class Database implements AutoCloseable {

  /**
   * The databases the product runs on, for classes of tests that have to hold on each:
   * {@code @ParameterizedClass @EnumSource(Database.Kind.class)}. Every test asks for a fresh one.
   */
  public enum Kind {
    H2,
    POSTGRESQL;

    /** A new database of this kind. */
    public Database fresh() {
      return this == H2 ? h2() : pooledPostgresql();
    }
  }

  private final String name;
  private final DataSource dataSource;
  private final Runnable disposal;
  private EntityManagerFactory factory;

  private Database(String name, DataSource dataSource, Runnable disposal) {
    this.name = name;
    this.dataSource = dataSource;
    this.disposal = disposal;
  }

  private static void migrate(DataSource dataSource) {
    try {
      Schema.migrate(dataSource);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A new H2 database in memory: what the migrations once made, said again in a quarter of the
   * time.
   */
  public static Database h2() {
    DataSource source = emptyH2();
    execute(source, Scripted.MIGRATED);
    return new Database("H2", source, () -> execute(source, List.of("shutdown")));
  }

  private static DataSource emptyH2() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
    return source;
  }

  /** A new database on the embedded PostgreSQL server: a copy of one that was migrated once. */
  public static Database postgresql() {
    String database = create("template " + Postgres.MIGRATED);
    return new Database("PostgreSQL", Postgres.connect(database), () -> drop(database));
  }

  /** The same with connections that stay open until it is closed. */
  private static Database pooledPostgresql() {
    String database = create("template " + Postgres.MIGRATED);
    JdbcConnectionPool connections = Postgres.pool(database);
    return new Database(
        "PostgreSQL",
        connections,
        () -> {
          connections.dispose();
          drop(database);
        });
  }

  private static void drop(String database) {
    execute(Postgres.ALL, List.of("drop database " + database + " with (force)"));
  }

  /** A new database without any table on the embedded PostgreSQL server: its JDBC address. */
  public static String emptyPostgresql() {
    return "jdbc:postgresql://127.0.0.1:" + Postgres.SERVER.getPort() + "/" + create("");
  }

  private static String create(String from) {
    String database = "t" + UUID.randomUUID().toString().replace("-", "");
    execute(Postgres.ALL, List.of("create database " + database + " " + from));
    return database;
  }

  private static void execute(DataSource source, List<String> all) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : all) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Connections as JDBC knows them. */
  public DataSource dataSource() {
    return dataSource;
  }

  /** Hands out this one connection whenever it is asked, and leaves it open. */
  public static DataSource always(Connection connection) {
    Connection open =
        (Connection)
            Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                    method.getName().equals("close") ? null : method.invoke(connection, arguments));
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> open);
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

  /** Gives back what it takes: memory, or some megabytes of disk each. */
  @Override
  public synchronized void close() {
    if (factory != null) {
      factory.close();
    }
    disposal.run();
  }

  @Override
  public String toString() {
    return name;
  }

  private static final class Scripted {

    static final List<String> MIGRATED = migrated();

    private static List<String> migrated() {
      DataSource source = emptyH2();
      migrate(source);
      List<String> script = new Sql(source).list("script", row -> row.text("SCRIPT"));
      execute(source, List.of("shutdown"));
      return script;
    }
  }

  private static final class Postgres {

    static final EmbeddedPostgres SERVER = start();
    static final DataSource ALL = SERVER.getPostgresDatabase();
    static final String MIGRATED = migrated();

    private static String migrated() {
      String database = create("");
      migrate(connect(database));
      return database;
    }

    static DataSource connect(String database) {
      return SERVER.getDatabase("postgres", database, Map.of("stringtype", "unspecified"));
    }

    /** The server starts a process for each connection, which takes longer than most tests. */
    static JdbcConnectionPool pool(String database) {
      PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
      source.setServerNames(new String[] {"127.0.0.1"});
      source.setPortNumbers(new int[] {SERVER.getPort()});
      source.setDatabaseName(database);
      source.setUser("postgres");
      source.setStringType("unspecified");
      return JdbcConnectionPool.create(source);
    }

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("max_connections", "200")
            .setServerConfig("fsync", "off")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
