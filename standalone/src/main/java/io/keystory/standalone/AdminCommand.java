package io.keystory.standalone;

import io.keystory.command.administrator.SetupLinkPrinter;

/** What administrators do from the command line. */
final class AdminCommand {

    private AdminCommand() {}

    /** Prints a fresh link that makes, or recovers, an administrator. */
    static void printLink() throws InterruptedException {
        CommandLine.run((log, database, settings) -> System.out.println(SetupLinkPrinter.issue(log, settings)));
    }
}
