package io.keystory.platform.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keystory.events.platform.Command;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.RequestContext;
import io.keystory.platform.command.CommandEnvelope.Answer;
import io.keystory.platform.command.CommandEnvelope.Refusal;
import io.keystory.platform.command.CommandEnvelope.Request;
import io.keystory.platform.command.CommandEnvelope.Wire;
import io.keystory.store.Vault;
import io.keystory.store.append.WriteTrace;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes commands from the other processes of the installation; each request counts once, for a minute. */
@RestController
@Hidden
public final class CommandEndpoint {

    static final String PATH = "/internal/commands";
    static final String TIMESTAMP = "Keystory-Timestamp";
    static final String NONCE = "Keystory-Nonce";
    static final String SEAL = "Keystory-Seal";

    private static final Duration WINDOW = Duration.ofSeconds(60);

    private final Commands commands;
    private final CommandSeal seal;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Cache<String, Boolean> seen = Caffeine.newBuilder().expireAfterWrite(WINDOW.multipliedBy(2)).build();

    public CommandEndpoint(Commands commands, Vault vault, Clock clock) {
        this.commands = commands;
        this.seal = new CommandSeal(vault);
        this.clock = clock;
    }

    @PostMapping(PATH)
    ResponseEntity<String> decide(@RequestHeader(TIMESTAMP) String timestamp, @RequestHeader(NONCE) String nonce,
            @RequestHeader(SEAL) String given, @RequestBody String body) throws Exception {
        if (!CommandSeal.matches(seal.request(timestamp, nonce, body), given) || !isFresh(timestamp, nonce)) {
            throw new KeystoryException("request.not_found", 404);
        }
        String answer = json.writeValueAsString(decide(json.readValue(body, Request.class)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(SEAL, seal.answer(nonce, answer))
                .body(answer);
    }

    private boolean isFresh(String timestamp, String nonce) {
        return Math.abs(clock.millis() - Long.parseLong(timestamp)) < WINDOW.toMillis()
                && seen.asMap().putIfAbsent(nonce, true) == null;
    }

    private Answer decide(Request request) throws Exception {
        WriteTrace trace = new WriteTrace();
        try {
            List<Command> decided = request.commands().stream().map(this::read).toList();
            new RequestContext(request.metadata()).during(() -> WriteTrace.during(trace, () -> {
                commands.sendTogether(decided);
                return null;
            }));
            return new Answer(trace.position(), trace.lastByType(), null);
        } catch (KeystoryException refusal) {
            return new Answer(0, Map.of(),
                    new Refusal(refusal.code(), refusal.status(), json.valueToTree(refusal.data())));
        }
    }

    private Command read(Wire wire) {
        try {
            return json.treeToValue(wire.payload(), CommandTypes.find(wire.type())
                    .orElseThrow(() -> new KeystoryException("request.general", 422)));
        } catch (JacksonException e) {
            throw new KeystoryException("request.general", 422);
        }
    }
}
