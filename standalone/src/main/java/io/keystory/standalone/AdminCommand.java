package io.keystory.standalone;

import io.keystory.command.administrator.SetupLinkPrinter;
import io.keystory.standalone.operations.Installation;

/** What administrators do from the command line. */
final class AdminCommand {

    private AdminCommand() {}

    /** Prints a fresh link that makes, or recovers, an administrator. */
    static void printLink() throws InterruptedException {
        CommandLine.run(Installation::beside, (log, database, settings) -> System.out.println(SetupLinkPrinter.issue(log, settings)));
    }
}
