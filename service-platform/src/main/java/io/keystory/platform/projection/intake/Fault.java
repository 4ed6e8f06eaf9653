package io.keystory.platform.projection.intake;

import io.keystory.events.platform.UnreadableEvent;
import io.keystory.store.format.FailurePlace;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Why an event could not be taken in. What the database says about rows or values is left out: it may be personal.
 *
 * @param isOfTheEvent whether trying again cannot help, as with a lost connection it would
 */
public record Fault(boolean isOfTheEvent, String description) {

    /** Data exceptions, violated constraints, and limits that a value is too large for. */
    private static final Set<String> OF_THE_DATA = Set.of("22", "23", "54");

    /** Why it was: what the database says, or else where in our code it was thrown. */
    public static Fault of(Exception failure) {
        return Stream.<Throwable>iterate(failure, e -> e != null, Throwable::getCause)
                .filter(SQLException.class::isInstance).map(SQLException.class::cast).findFirst()
                .map(Fault::ofDatabase)
                .orElseGet(() -> new Fault(true, FailurePlace.of(failure)));
    }

    /** Why an event cannot even be read: some other release may. */
    public static Fault of(UnreadableEvent event) {
        return new Fault(true, event.reason());
    }

    private static Fault ofDatabase(SQLException failure) {
        String state = Optional.ofNullable(failure.getSQLState()).orElse("");
        boolean isOfTheData = state.length() == 5 && OF_THE_DATA.contains(state.substring(0, 2));
        return new Fault(isOfTheData, "SQLSTATE " + state + where(failure));
    }

    private static String where(SQLException failure) {
        return failure instanceof PSQLException e && e.getServerErrorMessage() != null
                ? where(e.getServerErrorMessage()) : "";
    }

    private static String where(ServerErrorMessage message) {
        return Stream.of(message.getTable(), message.getColumn(), message.getConstraint())
                .filter(name -> name != null).map(name -> " " + name).reduce("", String::concat);
    }
}
