package org.groundswell.journal;

import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Plain transactions, as a data source that hands out the connection of the thread's transaction,
 * which is what the server's pool does.
 */
final class TestTransactions implements Transactions, DataSource {

  private final ThreadLocal<Connection> current = new ThreadLocal<>();
  private final DataSource source;

  TestTransactions(DataSource source) {
    this.source = source;
  }

  @Override
  public <T> T call(Callable<T> work) throws Exception {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      current.set(connection);
      try {
        T answer = work.call();
        connection.commit();
        return answer;
      } finally {
        current.remove();
        connection.rollback();
      }
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection joined = current.get();
    return joined == null ? source.getConnection() : staysOpen(joined);
  }

  private static Connection staysOpen(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) ->
                method.getName().equals("close") ? null : method.invoke(connection, arguments));
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setLoginTimeout(int seconds) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
