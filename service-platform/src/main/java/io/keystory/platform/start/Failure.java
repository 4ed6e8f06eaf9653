package io.keystory.platform.start;

import io.keystory.store.database.DatabaseOutage;
import io.keystory.store.database.OperationRefused;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;

/** Finds, in what a start or a command threw, the one line that tells an operator what to do. */
public final class Failure {

    private Failure() {}

    /** Tells it: one line where that explains it, else all that is known. */
    public static void tell(RuntimeException failure) {
        RuntimeException told = explain(failure);
        if (told instanceof OperationRefused) {
            System.err.println(told.getMessage());
        } else {
            told.printStackTrace();
        }
    }

    /** What to tell instead: a refusal that explains itself, or the failure as it is. */
    static RuntimeException explain(RuntimeException failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(Failure::refusal)
                .findFirst()
                .orElseGet(() -> ofDatabase(failure));
    }

    private static Stream<RuntimeException> refusal(Throwable cause) {
        return switch (cause) {
            case OperationRefused refused -> Stream.of(refused);
            case PortInUseException taken -> Stream.of(new OperationRefused("Port " + taken.getPort()
                    + " is taken: stop what uses it, or set KEYSTORY_PORT and KEYSTORY_ENDPOINT to another one."));
            case ConfigurationPropertiesBindException wrong ->
                Stream.of(new OperationRefused("A setting is wrong: " + variable(wrong) + rootMessage(wrong)));
            default -> Stream.empty();
        };
    }

    /** The variable with the one value that could not be read; empty where it is not one alone, of which the message tells. */
    private static String variable(Throwable wrong) {
        return wrong.getCause() instanceof BindException bind && bind.getProperty() != null
                && bind.getName().equals(bind.getProperty().getName())
                ? bind.getName().toString().replaceAll("[.-]", "_").toUpperCase(Locale.ROOT) + ": " : "";
    }

    private static RuntimeException ofDatabase(RuntimeException failure) {
        boolean isRefused = DatabaseOutage.isRefused(failure) || DatabaseOutage.isConnectionLost(failure);
        if (!isRefused && !DatabaseOutage.isBehind(failure)) {
            return failure;
        }
        String said = DatabaseOutage.describe(failure).lines().findFirst().orElse("");
        return new OperationRefused("The database says: " + said + (isRefused ? (said.endsWith(".") ? " " : ". ")
                + "KEYSTORY_DB_URL, KEYSTORY_DB_USERNAME and KEYSTORY_DB_PASSWORD tell which it is and who comes." : ""));
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage();
    }
}
