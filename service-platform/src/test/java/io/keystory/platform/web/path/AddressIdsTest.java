package io.keystory.platform.web.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.web.servlet.HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AddressIdsTest {

    private static final String ENCODED = "~aHR0cHM6Ly9jbGllbnQuZXhhbXBsZS9hcHA";

    @Test
    void an_encoded_address_stands_for_the_address() {
        assertThat(AddressIds.decode(ENCODED)).isEqualTo("https://client.example/app");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "app_1", "~", "~a", "~%", "~AA", "~IA", "https"})
    void anything_else_stands_for_itself(String step) {
        assertThat(AddressIds.decode(step)).isEqualTo(step);
    }

    @Test
    void of_a_path_ids_and_targets_are_decoded_alone() {
        assertThat(seen(Map.of("id", ENCODED, "name", ENCODED)))
                .isEqualTo(Map.of("id", "https://client.example/app", "name", ENCODED));
        assertThat(seen(Map.of("id", "o1", "applicationId", ENCODED)))
                .isEqualTo(Map.of("id", "o1", "applicationId", "https://client.example/app"));
        assertThat(seen(Map.of("userId", ENCODED, "target", ENCODED)))
                .isEqualTo(Map.of("userId", ENCODED, "target", "https://client.example/app"));
    }

    private static Object seen(Map<String, String> variables) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(URI_TEMPLATE_VARIABLES_ATTRIBUTE, variables);
        new AddressIds().preHandle(request, new MockHttpServletResponse(), new Object());
        return request.getAttribute(URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    }
}
