package io.keystory.store.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the SQL statements that are prepared on a database by those who are to be counted. */
public final class StatementCounter implements BeanPostProcessor {

    private final BooleanSupplier isCounted;
    private final List<String> statements = new ArrayList<>();

    /**
     * Has counted none.
     *
     * @param isCounted whether what the running thread prepares is counted
     */
    public StatementCounter(BooleanSupplier isCounted) {
        this.isCounted = isCounted;
    }

    /** How many since the last time they were taken. */
    public synchronized int count() {
        return statements.size();
    }

    /** The statements since the last call. */
    public synchronized List<String> take() {
        List<String> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    private synchronized void prepared(String sql) {
        statements.add(sql);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource ? new Counting(dataSource) : bean;
    }

    private final class Counting extends DelegatingDataSource {

        Counting(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().startsWith("prepare") && isCounted.getAsBoolean()) {
                            prepared((String) arguments[0]);
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
