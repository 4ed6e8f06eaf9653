package io.keystory.platform.command;

import io.keystory.events.application.ApplicationCommand.RegisterApplication;
import io.keystory.events.application.ApplicationCommand.RemoveRegistration;
import io.keystory.events.application.ApplicationCommand.ReplaceRegistration;
import io.keystory.events.clientregistration.InitialAccessTokenCommand.UseInitialAccessToken;
import io.keystory.events.grant.GrantCommand;
import io.keystory.events.interaction.InteractionCommand;
import io.keystory.events.platform.Command;
import io.keystory.events.session.SessionCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The commands that one process may send to another: those of the provider, and no others. */
final class CommandTypes {

    /** Of what can be asked of applications: only what clients may ask for themselves. */
    private static final List<Class<? extends Command>> OF_CLIENTS = List.of(RegisterApplication.class,
            ReplaceRegistration.class, RemoveRegistration.class, UseInitialAccessToken.class);

    private static final Map<String, Class<? extends Command>> TYPES = Stream.concat(OF_CLIENTS.stream(),
            Stream.of(InteractionCommand.class, SessionCommand.class, GrantCommand.class)
                    .flatMap(root -> Arrays.stream(root.getPermittedSubclasses())))
                    .collect(Collectors.toUnmodifiableMap(
                            Class::getSimpleName, type -> type.asSubclass(Command.class)));

    private CommandTypes() {}

    static String nameOf(Command command) {
        return find(command.getClass().getSimpleName())
                .map(Class::getSimpleName)
                .orElseThrow(() -> new IllegalArgumentException(command.getClass() + " does not travel"));
    }

    static Optional<Class<? extends Command>> find(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }
}
