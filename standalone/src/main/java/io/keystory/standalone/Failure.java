package io.keystory.standalone;

import io.keystory.standalone.postgres.StartRefused;
import io.keystory.store.database.DatabaseOutage;
import io.keystory.store.database.OperationRefused;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.web.server.PortInUseException;

/** Finds, in what a start or a command threw, the one line that tells an operator what to do. */
final class Failure {

    private Failure() {}

    /** What to tell instead: a refusal that explains itself, or the failure as it is. */
    static RuntimeException explain(RuntimeException failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(Failure::refusal)
                .findFirst()
                .orElseGet(() -> ofDatabase(failure));
    }

    private static Stream<RuntimeException> refusal(Throwable cause) {
        return switch (cause) {
            case StartRefused refused -> Stream.of(refused);
            case CommandRefused refused -> Stream.of(refused);
            case OperationRefused refused -> Stream.of(refused);
            case PortInUseException taken -> Stream.of(new StartRefused("Port " + taken.getPort()
                    + " is taken: stop what uses it, or set KEYSTORY_PORT and KEYSTORY_ENDPOINT to another one."));
            case ConfigurationPropertiesBindException wrong ->
                Stream.of(new StartRefused("A setting is wrong: " + rootMessage(wrong)));
            default -> Stream.empty();
        };
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
