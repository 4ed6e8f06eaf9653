package io.keystory.events.interaction;

import java.time.Instant;
import java.util.List;

/**
 * What a sign-in is rated by; none of it is kept.
 *
 * @param device the browser and the system that the person uses, such as {@code Firefox, Linux}; empty where that is unknown
 * @param before the person's latest sign-ins that are known, in no order
 * @param failures how many proofs were refused for the person's identifiers and second factors within an hour
 * @param failuresFromHere how many that came from the address of this request
 * @param unproven how many other unusual sign-ins of the person within a day have not proven a second factor yet
 */
public record SignInFacts(String device, List<Earlier> before, int failures, int failuresFromHere, int unproven) {

    /** A sign-in from before; {@code device} as above. */
    public record Earlier(String device, Instant at) {}
}
