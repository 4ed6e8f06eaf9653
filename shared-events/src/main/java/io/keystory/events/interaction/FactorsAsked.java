package io.keystory.events.interaction;

import io.keystory.events.signinexperience.policy.Mfa.Factor;
import io.keystory.events.signinexperience.policy.Mfa.Policy;
import java.util.List;

/**
 * What a person was asked for who needs a second factor, and why.
 *
 * @param factors those that they may prove or set up, in the order in which they are offered
 * @param policy what the sign-in experience demanded at that moment
 * @param isDemandedByOrganization whether an organization of theirs demands it, whatever the policy says
 */
public record FactorsAsked(List<Factor> factors, Policy policy, boolean isDemandedByOrganization) {}
