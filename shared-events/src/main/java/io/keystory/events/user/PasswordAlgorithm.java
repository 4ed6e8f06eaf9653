package io.keystory.events.user;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a stored password was hashed. */
public enum PasswordAlgorithm {
    @JsonProperty("Argon2i") ARGON2I,
    @JsonProperty("Argon2id") ARGON2ID,
    @JsonProperty("Argon2d") ARGON2D,
    @JsonProperty("SHA1") SHA1,
    @JsonProperty("SHA256") SHA256,
    @JsonProperty("MD5") MD5,
    @JsonProperty("Bcrypt") BCRYPT,
    @JsonProperty("Legacy") LEGACY
}
