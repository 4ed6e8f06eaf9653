package io.keystory.platform.command;

import io.keystory.events.platform.Command;
import io.keystory.events.platform.InputIssues;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.Ids;
import io.keystory.platform.RequestContext;
import io.keystory.platform.command.CommandEnvelope.Answer;
import io.keystory.platform.command.CommandEnvelope.Refusal;
import io.keystory.platform.command.CommandEnvelope.Request;
import io.keystory.platform.command.CommandEnvelope.Wire;
import io.keystory.store.Vault;
import io.keystory.store.append.WriteTrace;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Commands decided by the command service, over HTTP; both ends prove that they belong to one installation. */
public final class RemoteCommands implements Commands {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private final URI address;
    private final CommandSeal seal;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** Sends to the command service at {@code service}, such as {@code http://command-service:3011}. */
    public RemoteCommands(URI service, Vault vault, Clock clock) {
        this.address = service.resolve(CommandEndpoint.PATH);
        this.seal = new CommandSeal(vault);
        this.clock = clock;
    }

    @Override
    public void sendTogether(List<? extends Command> commands) {
        List<Wire> wires = commands.stream()
                .map(command -> new Wire(CommandTypes.nameOf(command), json.valueToTree(command)))
                .toList();
        Answer answer = exchange(json.writeValueAsString(new Request(RequestContext.currentMetadata(), wires)));
        if (answer.refusal() != null) {
            throw refusal(answer.refusal());
        }
        WriteTrace.current().ifPresent(trace -> trace.reached(answer.position(), answer.lastByType()));
    }

    /** What does not fit is told to people as well, which takes more than a tree. */
    private KeystoryException refusal(Refusal refusal) {
        boolean isOfInput = refusal.code().equals(KeystoryException.INVALID_INPUT) && refusal.data().isObject();
        return new KeystoryException(refusal.code(), refusal.status(),
                isOfInput ? json.treeToValue(refusal.data(), InputIssues.class) : refusal.data());
    }

    private Answer exchange(String body) {
        String timestamp = Long.toString(clock.millis());
        String nonce = Ids.nextSecret();
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header(CommandEndpoint.TIMESTAMP, timestamp)
                .header(CommandEndpoint.NONCE, nonce)
                .header(CommandEndpoint.SEAL, seal.request(timestamp, nonce, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            String given = response.headers().firstValue(CommandEndpoint.SEAL).orElse(null);
            if (isTurnedAway(response.statusCode())) {
                throw unavailable();
            }
            if (response.statusCode() != 200 || !CommandSeal.matches(seal.answer(nonce, response.body()), given)) {
                throw unknown();
            }
            return json.readValue(response.body(), Answer.class);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw unavailable();
        } catch (IOException e) {
            throw unknown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown();
        }
    }

    /** Whether it was not even looked at; whoever stands between may say anything else of what was decided long since. */
    private static boolean isTurnedAway(int status) {
        return status == 503 || status >= 400 && status < 500;
    }

    /** What was sent may have been decided, also where no answer came. */
    private static KeystoryException unknown() {
        return new KeystoryException("request.outcome_unknown", 502);
    }

    private static KeystoryException unavailable() {
        return new KeystoryException("request.command_service_unavailable", 503);
    }
}
