package io.keystory.oidc.support;

import io.keystory.platform.RequestContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts the statements that requests prepare, and leaves out what runs in the background. */
public final class StatementCounter implements BeanPostProcessor {

    private final List<String> statements = new CopyOnWriteArrayList<>();

    /** The statements since the last call. */
    public List<String> take() {
        List<String> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? counted(DataSource.class, source) : bean;
    }

    private <T> T counted(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().startsWith("prepare") && RequestContext.current().isPresent()) {
                statements.add((String) arguments[0]);
            }
            try {
                Object result = method.invoke(target, arguments);
                return result instanceof Connection connection && !method.getName().equals("unwrap")
                        ? counted(Connection.class, connection) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
