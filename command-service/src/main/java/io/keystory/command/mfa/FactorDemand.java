package io.keystory.command.mfa;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.interaction.FactorsAsked;
import io.keystory.events.signinexperience.policy.Mfa.Factor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page is told about the second factor that a person needs.
 *
 * @param availableFactors what they may prove or set up
 * @param maskedIdentifiers where codes are sent; null where none was asked for
 * @param skippable whether they may go on without; null for no
 * @param suggestion whether they have enough of them already; null for no
 * @param asked why it is asked for, which is kept and not told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactorDemand(
        List<Factor> availableFactors,
        @Nullable Map<Factor, String> maskedIdentifiers,
        @Nullable Boolean skippable,
        @Nullable Boolean suggestion,
        @JsonIgnore FactorsAsked asked) {}
