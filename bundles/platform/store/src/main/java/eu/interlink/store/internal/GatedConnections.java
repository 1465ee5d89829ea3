package eu.interlink.store.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Connections that keep to a {@link SchemaGate}: those of a schema's users stay inside it until they are closed, its definitions run alone. */
final class GatedConnections {

    private static final Pattern DEFINITION = Pattern.compile("\\s*(alter|create|drop|truncate)\\s", Pattern.CASE_INSENSITIVE);

    private GatedConnections() {
    }

    /** Inside the gate until it is closed. */
    static Connection user(SchemaGate gate, DataSource pool) throws SQLException {
        gate.enter();
        try {
            Connection connection = pool.getConnection();
            AtomicBoolean left = new AtomicBoolean();
            return proxy(Connection.class, (proxy, method, values) -> {
                try {
                    return call(connection, method, values);
                } finally {
                    if (method.getName().equals("close") && left.compareAndSet(false, true)) {
                        gate.leave();
                    }
                }
            });
        } catch (SQLException | RuntimeException e) {
            gate.leave();
            throw e;
        }
    }

    /** For migrations: each definition waits until nobody is inside, and keeps everybody out while it runs. */
    static DataSource definer(SchemaGate gate, DataSource pool) {
        return proxy(DataSource.class, (source, ask, none) -> ask.getName().equals("getConnection") ? definer(gate, (Connection) call(pool, ask, none))
                : call(pool, ask, none));
    }

    private static Connection definer(SchemaGate gate, Connection connection) {
        return proxy(Connection.class, (proxy, method, values) -> {
            Object result = call(connection, method, values);
            return method.getName().equals("createStatement") ? definer(gate, (Statement) result) : result;
        });
    }

    private static Statement definer(SchemaGate gate, Statement statement) {
        return proxy(Statement.class, (proxy, method, values) -> {
            boolean defines = method.getName().startsWith("execute") && values != null && values[0] instanceof String sql
                    && DEFINITION.matcher(sql).lookingAt();
            return defines ? alone(gate, statement, method, values) : call(statement, method, values);
        });
    }

    private static Object alone(SchemaGate gate, Statement statement, Method method, Object[] values) throws Throwable {
        Throwable[] failure = new Throwable[1];
        Object result = gate.alone(() -> {
            try {
                return call(statement, method, values);
            } catch (Throwable e) {
                failure[0] = e;
                return null;
            }
        });
        if (failure[0] != null) {
            throw failure[0];
        }
        return result;
    }

    private static Object call(Object target, Method method, Object[] values) throws Throwable {
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(GatedConnections.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
