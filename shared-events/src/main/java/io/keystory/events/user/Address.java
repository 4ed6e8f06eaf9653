package io.keystory.events.user;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A postal address. @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#AddressClaim">OpenID Connect Core 5.1.1</a> */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Address(
        String formatted, String streetAddress, String locality, String region, String postalCode, String country) {}
