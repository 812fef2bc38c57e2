package org.legaloversight.deadline;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts how often the application asks the database for something: statements, batches of them, commits and rollbacks. */
@TestComponent
class RoundTrips implements BeanPostProcessor {

  private final AtomicLong made = new AtomicLong();

  long made() {
    return made.get();
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource pool && !(bean instanceof Counting) ? new Counting(pool) : bean;
  }

  private final class Counting extends DelegatingDataSource {

    private Counting(DataSource pool) {
      super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
      return watched(Connection.class, super.getConnection());
    }
  }

  private <T> T watched(Class<T> type, T original) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
      String name = method.getName();
      if (name.startsWith("execute") || name.equals("commit") || name.equals("rollback")) {
        made.incrementAndGet();
      }
      try {
        Object result = method.invoke(original, arguments);
        return name.equals("prepareStatement") ? watched(PreparedStatement.class, (PreparedStatement) result)
            : name.equals("createStatement") ? watched(Statement.class, (Statement) result) : result;
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }));
  }
}
