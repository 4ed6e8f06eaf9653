package io.keystory.events.application;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keystory.events.platform.Change;
import java.util.Objects;

/**
 * How the protocol treats a client, in groups that are chosen together; each group has an event of its own. In JSON the
 * members of all groups stand side by side, under their registered names in camel case.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7591#section-2">RFC 7591, 2</a>
 */
public record ClientProtocol(ClaimsProfile claimsProfile, @JsonUnwrapped ResponseAlgorithms algorithms) {

    /** What a client gets that chose nothing. */
    public static final ClientProtocol DEFAULTS = new ClientProtocol(null, null);

    public ClientProtocol {
        claimsProfile = Objects.requireNonNullElse(claimsProfile, ClaimsProfile.COMPATIBLE);
        algorithms = Objects.requireNonNullElse(algorithms, ResponseAlgorithms.DEFAULTS);
    }

    /** The same with another claims profile. */
    public ClientProtocol with(ClaimsProfile profile) {
        return new ClientProtocol(profile, algorithms);
    }

    /** The same with other algorithms. */
    public ClientProtocol with(ResponseAlgorithms others) {
        return new ClientProtocol(claimsProfile, others);
    }

    /** What is to change, member by member: what is absent stays, null goes back to the default. */
    public record Changes(Change<ClaimsProfile> claimsProfile, @JsonUnwrapped ResponseAlgorithms.Changes algorithms) {

        /** The settings after the changes. */
        public ClientProtocol over(ClientProtocol before) {
            return new ClientProtocol(
                    claimsProfile.or(before.claimsProfile()), algorithms.over(before.algorithms()));
        }
    }
}
