package io.keystory.platform.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keystory.platform.script.ScriptFailure.Reason;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class ScriptSandboxTest {

    private static final ScriptSandbox SANDBOX = within(Duration.ofSeconds(30));
    private static final ScriptSandbox IMPATIENT = within(Duration.ofSeconds(2));

    @AfterAll
    static void stop() {
        SANDBOX.close();
        IMPATIENT.close();
    }

    @Test
    void functions_may_be_asynchronous_and_see_their_input() {
        assertThat(run("const f = async ({who}) => ({hello: who, n: await Promise.resolve([1, null, 'x'])});"))
                .containsEntry("hello", "Ada \"quoted\" \u2028").containsEntry("n", Arrays.asList(1, null, "x"));
        assertThat(run("function f({who}) { return {hello: who.length} }")).containsEntry("hello", 14);
        assertThat(run("const f = () => {};")).isEmpty();
        assertThat(run("const f = () => ({a: 1}); // the last line is a remark")).containsEntry("a", 1);
    }

    @Test
    void what_a_script_prints_is_not_its_result() {
        assertThat(run("const f = () => { console.log('{\"result\":{\"a\":2}}'); return {a: 1}; };"))
                .containsEntry("a", 1);
    }

    @Test
    void access_is_denied_even_when_the_script_catches_it() {
        ScriptFailure plain = failure("const f = ({api}) => { api.denyAccess('Not today'); };");
        ScriptFailure caught = failure("const f = ({api}) => { try { api.denyAccess(); } catch (e) {} return {a: 1}; };");

        assertThat(plain.reason()).isEqualTo(Reason.DENIED);
        assertThat(plain.getMessage()).isEqualTo("Not today");
        assertThat(caught.reason()).isEqualTo(Reason.DENIED);
        assertThat(caught.getMessage()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "const f = () => { for (;;); };",
        "const f = () => { const again = () => { Promise.resolve().then(again); }; again(); return new Promise(() => {}); };",
        "const f = () => ({m: /^(a+)+$/.test('a'.repeat(40) + '!')});",
        "for (;;);"
    })
    void a_script_that_does_not_end_is_stopped(String script) {
        long start = System.nanoTime();

        assertThat(failure(IMPATIENT, script).reason()).isEqualTo(Reason.TIME);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(1));
        assertThat(run(IMPATIENT, "const f = () => ({alive: true});")).containsEntry("alive", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "const f = () => { const all = []; for (;;) all.push(new Uint8Array(1 << 20)); };",
        "const f = () => { let s = 'x'; for (;;) s += s; };",
        "const f = () => new Array(1 << 28).fill(1);",
        "const f = () => ({a: 'x'.repeat(1 << 20)});",
        "const f = () => { for (;;) console.log('x'.repeat(10000)); };",
        "const deep = () => deep() + 1; const f = deep;",
        "const f = () => { throw new Error('boom'); };",
        "const f = () => new Promise(() => {});",
        "const f = () => 'text';",
        "const f = () => [1];",
        "const f = () => { const o = {}; o.o = o; return o; };",
        "const f = async ( => ;",
        "const g = 1;",
        "throw 1;",
        "delete globalThis.__host; __host = 1; const f = () => ({});;'use strict'; undefined.x;",
        "Object.prototype.toJSON = () => 'x'; const f = () => ({a: 1});",
        "const f = async () => ({m: await import('fs')});",
        "const f = () => `unterminated",
        "/* unterminated"
    })
    void a_script_that_goes_wrong_harms_nobody_else(String script) {
        assertThat(failure(script).reason()).isIn(Reason.ERROR, Reason.TIME);

        assertThat(run("const f = () => ({alive: true});")).containsEntry("alive", true);
    }

    @Test
    void there_is_nothing_of_the_host_to_be_reached() {
        Map<String, Object> seen = run("""
                const f = () => ({kinds: ['Java', 'Packages', 'java', 'require', 'process', 'fetch', 'XMLHttpRequest',
                  'WebSocket', 'Deno', 'Bun', 'load', 'quit', 'std', 'os'].map((name) => typeof globalThis[name])});""");

        assertThat((List<?>) seen.get("kinds")).allSatisfy(kind -> assertThat(kind).isEqualTo("undefined"));
    }

    @Test
    void tricks_with_prototypes_reach_neither_the_outcome_nor_the_next_run() {
        assertThat(run("""
                Object.prototype.polluted = 1; JSON.stringify = () => '{}'; JSON.parse = null;
                console.log = null; Promise.prototype.then = null; const f = () => null;""")).isEmpty();

        assertThat(run("const f = () => ({p: typeof ({}).polluted, s: JSON.stringify([1])});"))
                .containsEntry("p", "undefined").containsEntry("s", "[1]");
    }

    @Test
    void many_at_once_take_turns() {
        List<Integer> results = IntStream.range(0, 20).parallel()
                .mapToObj(i -> (Integer) run("const f = () => ({i: " + i + "});").get("i")).toList();

        assertThat(results).hasSize(20).doesNotHaveDuplicates();
    }

    private static ScriptSandbox within(Duration limit) {
        return new ScriptSandbox(new ScriptSettings(limit, DataSize.ofMegabytes(16), 2));
    }

    private static Map<String, Object> run(String script) {
        return run(SANDBOX, script);
    }

    private static Map<String, Object> run(ScriptSandbox sandbox, String script) {
        return sandbox.run(script, "f", "{\"who\":\"Ada \\\"quoted\\\" \u2028\"}");
    }

    private static ScriptFailure failure(String script) {
        return failure(SANDBOX, script);
    }

    private static ScriptFailure failure(ScriptSandbox sandbox, String script) {
        return catchThrowableOfType(ScriptFailure.class, () -> run(sandbox, script));
    }
}
