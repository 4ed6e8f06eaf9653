package io.keystory.command.administrator;

import java.io.PrintStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** Says at every start how to create the first administrator, as long as there is none. */
final class FirstAccess implements ApplicationRunner {

    private final Administrators administrators;
    private final SetupLinks links;
    private final PrintStream terminal;

    /** Prints to {@code terminal} and not to the log, which is shipped elsewhere. */
    FirstAccess(Administrators administrators, SetupLinks links, PrintStream terminal) {
        this.administrators = administrators;
        this.links = links;
        this.terminal = terminal;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!administrators.exist()) {
            terminal.println("Set up the first administrator: " + links.issue());
        }
    }
}
