package io.keystory.oidc.interaction.request;

import java.util.Set;

/** Refuses requests whose parameters are given twice, are too long or hold what nothing here can store. */
final class RequestForm {

    /** What says where to answer, or stands for that. */
    private static final Set<String> OF_ADDRESS =
            Set.of("client_id", "redirect_uri", "response_mode", "state", "request", "request_uri");

    private RequestForm() {}

    /** What makes it unsafe to send anything anywhere. */
    static void check(AuthorizationParameters parameters) {
        if (parameters.hasNul()) {
            throw AuthorizationError.shown("invalid_request", "Parameters must not hold NUL characters.");
        }
        parameters.unusable().filter(OF_ADDRESS::contains).findFirst().ifPresent(name -> {
            throw AuthorizationError.shown("invalid_request", unusable(name));
        });
    }

    /** Whatever else cannot be used, the application is told. */
    static void checkValues(AuthorizationParameters parameters, ReturnAddress address) {
        parameters.unusable().findFirst().ifPresent(name -> {
            throw AuthorizationError.returned(address, "invalid_request", unusable(name));
        });
        if (parameters.areTooLong()) {
            throw AuthorizationError.returned(address, "invalid_request", "The parameters are too long together.");
        }
    }

    private static String unusable(String name) {
        return "The parameter " + name.replaceAll("[^A-Za-z0-9_.-]", "?") + " is too long, or given twice.";
    }
}
