package io.keystory.oidc.page.shell;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Data for scripts within an HTML page.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/scripting.html#data-block">HTML, data blocks</a>
 */
final class DataBlock {

    /** Characters that could end the block or the line of a script; in JSON they occur within texts only. */
    private static final Map<String, String> UNSAFE = Map.of(
            "<", "\\u003c", ">", "\\u003e", "&", "\\u0026", "\u2028", "\\u2028", "\u2029", "\\u2029");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DataBlock() {}

    /** The element with this id, whose text is the value as JSON; whatever the value holds, it stays text. */
    static String of(String id, Object value) {
        String json = JSON.writeValueAsString(value);
        for (Map.Entry<String, String> character : UNSAFE.entrySet()) {
            json = json.replace(character.getKey(), character.getValue());
        }
        return "<script type=\"application/json\" id=\"" + id + "\">" + json + "</script>";
    }
}
