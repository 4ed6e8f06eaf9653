package io.keystory.command.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the SQL statements that are prepared on the service's database. */
public final class StatementCounter implements BeanPostProcessor {

    private static final List<String> OF_ITSELF = List.of(
            "automations", "log-watch", "log-snapshots", "hook-delivery", "message-delivery", "key-promotion");

    private final AtomicInteger count = new AtomicInteger();

    /** How many so far. */
    public int count() {
        return count.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource ? new Counting(dataSource) : bean;
    }

    /** What Keystory does by itself meanwhile is not the request's. */
    private static boolean isOfItself() {
        String thread = Thread.currentThread().getName();
        return OF_ITSELF.stream().anyMatch(thread::startsWith);
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
                        if (method.getName().equals("prepareStatement") && !isOfItself()) {
                            count.incrementAndGet();
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
