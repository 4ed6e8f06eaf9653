package io.keystory.platform.script;

import io.keystory.platform.Ids;
import io.keystory.platform.script.ScriptFailure.Reason;
import io.roastedroot.quickjs4j.core.Engine;
import run.endive.runtime.ByteArrayMemory;
import run.endive.runtime.Memory;
import run.endive.wasm.types.MemoryLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run of a script; what it printed under a word that only this run knows is its outcome. */
final class ScriptRun {

    private static final int PAGE = 64 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String BEFORE = """
            Object.defineProperty(globalThis, '__host', {value: Object.freeze(
              {print: console.log.bind(console), write: JSON.stringify, read: JSON.parse})});
            """;

    /** A denial stands even when the script catches what denyAccess throws. */
    private static final String AFTER = """

            ;(async () => {
              const {print, write, read} = __host;
              const input = read(%2$s);
              let denial = null;
              input.api = {denyAccess: (message) => {
                denial = {denied: message === undefined ? null : `${message}`};
                throw new Error('Access is denied.');
              }};
              let outcome;
              try {
                const result = await %1$s(input);
                outcome = {result: result === undefined ? null : result};
              } catch (e) {
                outcome = {error: `${e}`};
              }
              print('\\n%3$s' + write(denial || outcome));
            })();
            """;

    private ScriptRun() {}

    /** The result of the script's function, JSON's null for nothing; runs on the calling thread, which may be interrupted. */
    static JsonNode of(ScriptSettings settings, String script, String function, String input) {
        String word = Ids.nextSecret(22);
        String source = BEFORE + script + AFTER.formatted(function, JSON.writeValueAsString(input), word);
        return result(printed(settings, source), word);
    }

    private static String printed(ScriptSettings settings, String source) {
        BoundedOutput output = new BoundedOutput();
        try (Engine engine = Engine.builder()
                .withStdout(output)
                .withStderr(new BoundedOutput())
                .withMemoryFactory(wanted -> memory(wanted, settings))
                .build()) {
            engine.exec(engine.compile(source));
            return engine.stdout();
        } catch (RuntimeException | StackOverflowError e) {
            throw new ScriptFailure(Reason.ERROR, output.isFull()
                    ? "The script printed too much." : "The script could not be run: " + firstLine(e.getMessage()));
        }
    }

    private static Memory memory(MemoryLimits wanted, ScriptSettings settings) {
        int most = Math.toIntExact(settings.memoryLimit().toBytes() / PAGE);
        return new ByteArrayMemory(new MemoryLimits(wanted.initialPages(), Math.min(most, wanted.maximumPages())));
    }

    private static JsonNode result(String printed, String word) {
        int at = printed.lastIndexOf(word);
        if (at < 0) {
            throw new ScriptFailure(Reason.ERROR, "The script never came to an end.");
        }
        JsonNode outcome = read(printed.substring(at + word.length()));
        if (outcome.has("denied")) {
            throw new ScriptFailure(Reason.DENIED, outcome.get("denied").asString(null));
        }
        if (outcome.has("error")) {
            throw new ScriptFailure(Reason.ERROR, firstLine(outcome.get("error").asString()));
        }
        if (!outcome.has("result")) {
            throw new ScriptFailure(Reason.ERROR, "The script must answer what can be written as JSON.");
        }
        return outcome.get("result");
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new ScriptFailure(Reason.ERROR, "The script must answer what can be written as JSON.");
        }
    }

    private static String firstLine(String message) {
        String line = message == null ? "" : message.strip().lines().findFirst().orElse("");
        return line.length() > 500 ? line.substring(0, 500) : line;
    }
}
