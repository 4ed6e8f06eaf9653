package io.keystory.command.interaction.profile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.keystory.command.user.IdentifierForms;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** One piece of a profile, told apart by its type. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ProfilePiece.Username.class, name = "username"),
    @JsonSubTypes.Type(value = ProfilePiece.Password.class, name = "password"),
    @JsonSubTypes.Type(value = ProfilePiece.Email.class, name = "email"),
    @JsonSubTypes.Type(value = ProfilePiece.Phone.class, name = "phone"),
    @JsonSubTypes.Type(value = ProfilePiece.Social.class, name = "social"),
    @JsonSubTypes.Type(value = ProfilePiece.Extra.class, name = "extraProfile")
})
sealed interface ProfilePiece {

    record Username(
            @NotBlank @Size(max = 128) @Pattern(regexp = IdentifierForms.USERNAME, message = IdentifierForms.A_USERNAME)
            String value)
            implements ProfilePiece {}

    record Password(@NotNull @Size(max = 4096) String value) implements ProfilePiece {}

    /** Something that a verification of a certain kind proves. */
    sealed interface Verified extends ProfilePiece {

        String verificationId();

        /** The kind that the verification is of. */
        String kind();
    }

    record Email(@NotBlank @Size(max = 128) String verificationId) implements Verified {

        @Override
        public String kind() {
            return "EmailVerificationCode";
        }
    }

    record Phone(@NotBlank @Size(max = 128) String verificationId) implements Verified {

        @Override
        public String kind() {
            return "PhoneVerificationCode";
        }
    }

    record Social(@NotBlank @Size(max = 128) String verificationId) implements Verified {

        @Override
        public String kind() {
            return "Social";
        }
    }

    record Extra(@NotNull @Size(max = 64) Map<@NotBlank @Size(max = 128) String, Object> values)
            implements ProfilePiece {}
}
