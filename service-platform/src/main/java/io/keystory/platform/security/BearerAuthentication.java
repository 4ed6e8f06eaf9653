package io.keystory.platform.security;

import io.keystory.events.platform.Actor;
import io.keystory.platform.possession.Confirmation;
import org.springframework.security.core.Authentication;

/** Turns a bearer token into whom it stands for. */
interface BearerAuthentication {

    /** The principal of a valid token; throws the refusal otherwise. */
    Authentication authenticate(String token);

    /** What the caller must prove to hold beside the token of this principal. */
    Confirmation confirmation(Authentication authentication);

    /** The id of the client that the token was issued to. */
    String client(Authentication authentication);

    /** Who acts when this principal calls. */
    Actor actor(Authentication authentication);
}
