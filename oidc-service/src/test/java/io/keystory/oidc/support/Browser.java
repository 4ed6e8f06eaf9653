package io.keystory.oidc.support;

import io.keystory.events.interaction.Identifier;
import io.keystory.events.interaction.InteractionEvent.ConsentGiven;
import io.keystory.events.interaction.InteractionEvent.InteractionSubmitted;
import io.keystory.events.interaction.InteractionId;
import io.keystory.events.interaction.InteractionKind;
import io.keystory.events.interaction.PasswordVerification.PasswordVerified;
import io.keystory.events.interaction.TotpVerification.TotpVerified;
import io.keystory.events.user.UserId;
import io.keystory.oidc.support.Calls.Answer;
import io.keystory.platform.Ids;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** A browser that comes from an application: it keeps cookies, and tells where it is sent. */
public final class Browser {

    private final TestProvider provider;
    private final String client;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Browser(TestProvider provider, String client) {
        this.provider = provider;
        this.client = client;
    }

    /** The parameters of a plain request of the application, some of them changed; null values are left out. */
    public Map<String, String> request(String... changes) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("client_id", client, "redirect_uri",
                Given.REDIRECT_URI, "response_type", "code", "scope", "openid", "state", "af0ifjsldkj", "nonce",
                "n-0S6_WzA2Mj", "code_challenge", Authorized.challenge(), "code_challenge_method", "S256"));
        for (int i = 0; i < changes.length; i += 2) {
            parameters.put(changes[i], changes[i + 1]);
        }
        parameters.values().removeIf(value -> value == null);
        return parameters;
    }

    /** The answer to such a request by GET. */
    public Answer authorize(String... changes) {
        return get("/oidc/auth?" + encoded(request(changes)));
    }

    /** The answer to such a request by POST; {@code headers} are names and values in turn. */
    public Answer authorizeByForm(List<String> headers, String... changes) {
        return kept(provider.calls().form("/oidc/auth", with(headers), request(changes).entrySet().stream()
                .flatMap(e -> List.of(e.getKey(), e.getValue()).stream()).toArray(String[]::new)));
    }

    /** The answer to any address; {@code headers} are names and values in turn. */
    public Answer get(String path, String... headers) {
        return kept(provider.calls().get(path, with(List.of(headers)).toArray(String[]::new)));
    }

    /** The answer to a form that is posted anywhere; {@code fields} are names and values. */
    public Answer form(String path, String... fields) {
        return kept(provider.calls().form(path, with(List.of()), fields));
    }

    /** The answer to the form on a page that was answered; {@code more} are names and values, as of a button. */
    public Answer submit(Answer page, String... more) {
        Matcher inputs = Pattern.compile("name=\"(\\w+)\" value=\"([^\"]*)\"").matcher(page.body());
        Map<String, String> fields = new LinkedHashMap<>();
        while (inputs.find()) {
            fields.putIfAbsent(inputs.group(1), HtmlUtils.htmlUnescape(inputs.group(2)));
        }
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        Matcher action = Pattern.compile("<form method=\"post\" action=\"([^\"]*)\"").matcher(page.body());
        if (!action.find()) {
            throw new AssertionError("There is no form on this page: " + page.body());
        }
        return form(action.group(1), fields.entrySet().stream()
                .flatMap(e -> Stream.of(e.getKey(), e.getValue())).toArray(String[]::new));
    }

    /** The user signs in with a password and a code of an authenticator app. */
    public Answer signInWithTwoFactors(String user) {
        provider.events().append(new TotpVerified(interaction(), Ids.next(), 1));
        return signIn(user);
    }

    /** The user signs in with a password at the page that the browser was sent to. */
    public Answer signIn(String user) {
        InteractionId interaction = interaction();
        String verification = Ids.next();
        provider.events().append(
                new PasswordVerified(interaction, verification,
                        new Identifier(Identifier.Type.USERNAME, user), new UserId(user), null),
                new InteractionSubmitted(interaction, InteractionKind.SIGN_IN, new UserId(user)));
        return get("/oidc/auth/" + interaction);
    }

    /** The user allows the application what it asks for, at the page that the browser was sent to. */
    public Answer consent(String user) {
        InteractionId interaction = interaction();
        provider.events().append(new ConsentGiven(interaction, new UserId(user)));
        return get("/oidc/auth/" + interaction);
    }

    /** The interaction that the browser is in. */
    public InteractionId interaction() {
        return new InteractionId(cookies.get("_interaction").split("~")[1]);
    }

    /** Whether the browser is sent to sign in. */
    public static boolean asksToSignIn(Answer answer) {
        return answer.status() == 303 && answer.header("Location").startsWith("/sign-in?");
    }

    /** The parameters in the address that the browser is sent to. */
    public static Map<String, String> sent(Answer answer) {
        String query = URI.create(answer.header("Location")).getRawQuery();
        return query == null ? Map.of() : parameters(query);
    }

    /** The parameters of a query. */
    public static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&")).map(pair -> pair.split("=", 2)).collect(Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    /** The tokens for the code that the browser was sent away with. */
    public Answer tokens(Answer answer) {
        return provider.calls().form("/oidc/token", "grant_type", "authorization_code", "client_id", client,
                "code", sent(answer).get("code"), "code_verifier", Authorized.VERIFIER, "redirect_uri",
                Given.REDIRECT_URI);
    }

    private Answer kept(Answer answer) {
        answer.response().headers().allValues("set-cookie").forEach(line -> {
            String[] cookie = line.split(";", 2)[0].split("=", 2);
            if (cookie[1].isEmpty()) {
                cookies.remove(cookie[0]);
            } else {
                cookies.put(cookie[0], cookie[1]);
            }
        });
        return answer;
    }

    private List<String> with(List<String> headers) {
        if (cookies.isEmpty()) {
            return headers;
        }
        List<String> all = new ArrayList<>(headers);
        all.add("Cookie");
        all.add(cookies.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining("; ")));
        return all;
    }

    /** Parameters as a query. */
    public static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
