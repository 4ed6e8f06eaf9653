package io.keystory.platform.script;

import io.keystory.platform.script.ScriptFailure.Reason;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a script in a machine of its own: an interpreter compiled to WebAssembly, with memory that is thrown away after
 * the run, without files, network or anything of ours, on a thread that is stopped when its time is over.
 */
public final class ScriptSandbox implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final int MOST_WAITING = 64;
    private static final long STACK = 4 << 20;
    private static final int WARM_UP_SECONDS = 30;

    private final ScriptSettings settings;
    private final ThreadPoolExecutor threads;
    private boolean isWarm;

    public ScriptSandbox(ScriptSettings settings) {
        this.settings = settings;
        this.threads = new ThreadPoolExecutor(settings.parallelRuns(), settings.parallelRuns(), 30, TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING), ScriptSandbox::thread);
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * What the function {@code function} of the script answers to {@code input}; an object, or nothing for null. Its
     * argument also has {@code api.denyAccess(message)}.
     *
     * @param input as JSON, an object
     */
    public Map<String, Object> run(String script, String function, String input) throws ScriptFailure {
        JsonNode answer = answer(script, function, input);
        if (!answer.isObject() && !answer.isNull()) {
            throw new ScriptFailure(Reason.ERROR, "The script must answer an object.");
        }
        return answer.isNull() ? Map.of() : JSON.convertValue(answer, OBJECT);
    }

    /** The same for a function that may answer anything; JSON's null for nothing. */
    public JsonNode answer(String script, String function, String input) throws ScriptFailure {
        warmUp();
        return within(settings.timeLimit().toMillis(), () -> ScriptRun.of(settings, script, function, input));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** The first run loads and compiles the interpreter, which is not the script's fault. */
    private synchronized void warmUp() {
        if (!isWarm) {
            within(TimeUnit.SECONDS.toMillis(WARM_UP_SECONDS),
                    () -> ScriptRun.of(settings, "const f = async ({n}) => ({n: n + await 1});", "f", "{\"n\":1}"));
            isWarm = true;
        }
    }

    private <T> T within(long millis, Callable<T> work) {
        Future<T> run = submit(work);
        try {
            return run.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            run.cancel(true);
            throw new ScriptFailure(Reason.TIME, "The script took longer than " + millis + " ms.");
        } catch (InterruptedException e) {
            run.cancel(true);
            Thread.currentThread().interrupt();
            throw new ScriptFailure(Reason.BUSY, "The process is stopping.");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ScriptFailure failure
                    ? failure : new ScriptFailure(Reason.ERROR, "The script broke its interpreter.");
        }
    }

    private <T> Future<T> submit(Callable<T> work) {
        try {
            return threads.submit(work);
        } catch (RejectedExecutionException e) {
            throw new ScriptFailure(Reason.BUSY, "Too many scripts wait for their turn.");
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "script", STACK);
        thread.setDaemon(true);
        return thread;
    }
}
