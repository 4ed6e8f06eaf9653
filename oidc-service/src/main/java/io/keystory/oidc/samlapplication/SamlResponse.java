package io.keystory.oidc.samlapplication;

import io.keystory.oidc.token.code.SignOns;

/** A response as it is posted. */
record SamlResponse(String responseId, String encoded) implements SignOns.Told {}
