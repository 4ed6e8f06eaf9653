package io.keystory.platform.connector;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import io.keystory.events.connector.ConnectorMetadata;
import io.keystory.events.connector.ConnectorType;
import io.keystory.events.platform.KeystoryException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind of connector: how it is called, what it has to know, and where people are sent if it is a social one.
 *
 * @param target what identities at the provider are known by
 * @param readme how it is set up, in Markdown
 * @param isStandard whether it speaks a standard protocol, so that there may be several, each called as one likes
 * @param provider null for what is no social connector, and for the one that speaks SAML
 */
public record ConnectorFactory(
        ConnectorType type,
        String id,
        String target,
        Map<String, String> name,
        Map<String, String> description,
        String logo,
        @Nullable String logoDark,
        String readme,
        List<FormItem> formItems,
        @Nullable String platform,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean isStandard,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean isTokenStorageSupported,
        @Schema(hidden = true) @JsonProperty(access = Access.WRITE_ONLY) String color,
        @Schema(hidden = true) @JsonProperty(access = Access.WRITE_ONLY) @Nullable Provider provider) {

    public ConnectorFactory {
        logo = logo == null ? Monogram.of(name.get("en"), color) : logo;
    }

    /** Whether it may be called otherwise, and there may be several of it. */
    public boolean speaksStandard() {
        return Boolean.TRUE.equals(isStandard);
    }

    /** Whether people sign in there in SAML, as {@link SamlSettings} say, rather than at a {@link Provider}. */
    public boolean speaksSaml() {
        return type == ConnectorType.SOCIAL && provider == null;
    }

    /** Whether it can get tokens that are worth keeping. */
    public boolean yieldsTokens() {
        return Boolean.TRUE.equals(isTokenStorageSupported);
    }

    /** The names of what may be known of a configuration; everything else is secret, unknown entries included. */
    public Set<String> openEntries() {
        return formItems.stream()
                .filter(Predicate.not(item -> Boolean.TRUE.equals(item.isConfidential())))
                .map(FormItem::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** 400 connector.invalid_config for a configuration that lacks something or has something of the wrong type. */
    public void check(Map<String, Object> config) {
        List<String> problems = Stream.concat(
                formItems.stream().map(item -> item.problem(config)).filter(Objects::nonNull),
                speaksSaml() ? SamlSettings.problems(config).stream() : Stream.of()).distinct().toList();
        if (!problems.isEmpty()) {
            throw new KeystoryException("connector.invalid_config", 400, problems);
        }
    }

    /** The same, called and looking as an instance does. */
    public ConnectorFactory as(ConnectorMetadata instance) {
        return new ConnectorFactory(type, id, or(instance.target(), target), or(instance.name(), name), description,
                or(instance.logo(), logo), or(instance.logoDark(), logoDark), readme, formItems, platform, isStandard,
                isTokenStorageSupported, color, provider);
    }

    private static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    /**
     * Where people sign in elsewhere; {@code {key}} in an address stands for an entry of the configuration, {@code
     * {key.part}} for a part of one.
     *
     * @param scope what is asked for unless the configuration says so
     * @param parameters what the request says besides
     * @param clientAuthentication {@code client_secret_basic} where that is all the token endpoint takes
     * @param userInfoEndpoint tells who signed in; null where the ID token does
     * @param emailsEndpoint lists addresses and which of them are verified; null where the user info tells
     * @param issuer of ID tokens; null where there are none
     * @param jwksUri where the issuer's public keys are
     * @param claims what is found where: {@code id}, {@code name}, {@code email} and so on, with dots within objects;
     *     null for OpenID Connect's
     */
    public record Provider(
            String authorizationEndpoint,
            String scope,
            Map<String, String> parameters,
            String tokenEndpoint,
            @Nullable String clientAuthentication,
            @Nullable String userInfoEndpoint,
            @Nullable String emailsEndpoint,
            @Nullable String issuer,
            @Nullable String jwksUri,
            @Nullable Map<String, String> claims) {}
}
