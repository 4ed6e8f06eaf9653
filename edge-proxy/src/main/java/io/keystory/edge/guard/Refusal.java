package io.keystory.edge.guard;

import java.util.Map;

/**
 * An answer that the front door gives itself, in the shape of all other refusals.
 *
 * @param code    stable, for programs
 * @param message for people
 * @param headers further headers of the answer
 */
public record Refusal(int status, String code, String message, Map<String, String> headers) {

    private static Refusal of(int status, String code, String message) {
        return new Refusal(status, code, message, Map.of());
    }

    /** 400 for a path that could be read in two ways. */
    public static Refusal ambiguousPath() {
        return of(400, "request.invalid_path", "The path is not in its canonical form.");
    }

    /** 400 without one valid host. */
    public static Refusal invalidHost() {
        return of(400, "request.invalid_host", "The request must name one valid host.");
    }

    /** 404 for what nobody owns. */
    public static Refusal notFound() {
        return of(404, "request.not_found", "There is nothing at this address.");
    }

    /** 405 for a method that no route of ours has. */
    public static Refusal methodNotAllowed() {
        return of(405, "request.method_not_allowed", "This method is not available here.");
    }

    /** 413 for a body beyond the limit, in bytes. */
    public static Refusal tooLarge(long limit) {
        return of(413, "request.too_large", "The body is larger than " + limit + " bytes.");
    }

    /** 429 with the seconds to wait. */
    public static Refusal tooMany(long retryAfterSeconds) {
        return new Refusal(429, "request.too_many", "Too many requests from this address.",
                Map.of("Retry-After", Long.toString(retryAfterSeconds)));
    }

    /** 502 when the service breaks off, so that nobody knows whether it did what was asked. */
    public static Refusal brokenOff() {
        return of(502, "service.broken_off", "The service that answers this broke off.");
    }

    /** 503 when the service cannot be reached, so that nothing was done. */
    public static Refusal unavailable() {
        return new Refusal(503, "service.unavailable", "The service that answers this cannot be reached.",
                Map.of("Retry-After", "1"));
    }

    /** 503 when the service has no room for another request. */
    public static Refusal overloaded() {
        return new Refusal(503, "service.overloaded", "Too many requests are waiting.", Map.of("Retry-After", "1"));
    }

    /** 504 when the service does not answer in time. */
    public static Refusal timedOut() {
        return of(504, "service.timeout", "The service that answers this took too long.");
    }

    /** For what a server itself refuses before any of the above could. */
    public static Refusal other(int status) {
        boolean isOurFault = status >= 500 && status != 505;
        return isOurFault ? of(status, "service.failed", "The request could not be answered.")
                : of(status, "request.invalid", "The request is not valid.");
    }

    /** The body; codes and messages are our own constants and need no escaping. */
    public String json() {
        return "{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}";
    }
}
