package io.keystory.oidc.page.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DataBlockTest {

    @Test
    void a_value_is_written_as_json_in_an_element_of_its_own() {
        assertThat(DataBlock.of("x", Map.of("name", "Notes")))
                .isEqualTo("<script type=\"application/json\" id=\"x\">{\"name\":\"Notes\"}</script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "</script><script>alert(1)</script>", "<!--<script>", "]]>", "a & b", "\u2028\u2029", "\"', \\", "__KEYSTORY_NONCE__"
    })
    void a_text_never_leaves_the_block_and_arrives_unchanged(String text) {
        String block = DataBlock.of("x", Map.of("name", text));
        String json = block.substring(block.indexOf('>') + 1, block.lastIndexOf("</script>"));

        assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(JsonMapper.shared().readTree(json).get("name").asString()).isEqualTo(text);
    }
}
