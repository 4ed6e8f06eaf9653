package io.keystory.platform.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputIssuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            name must be a text                                      | [name]
            customClientMetadata.idTokenTtl does not have its form   | [customClientMetadata, idTokenTtl]
            templates[0].languageTag must match                      | [templates, 0, languageTag]
            mfa.factors.[2] must be Totp or WebAuthn                 | [mfa, factors, 2]
            [3].name must not be empty                               | [3, name]
            status is Accepted or Revoked                            | [status]
            body must be an object                                   | []
            email or phone says who gets the code                    | []
            An e-mail domain looks like example.com                  | []
            The body is nested too deeply                            | []
            customData[99999999999] must be a text                   | []""")
    void what_leads_to_the_part_is_told_by_names_and_indices(String line, String path) {
        assertThat(InputIssues.of(line).issues()).singleElement()
                .satisfies(issue -> assertThat(issue.path()).hasToString(path))
                .satisfies(issue -> assertThat(issue.message()).isEqualTo(line));
    }

    @Test
    void each_part_is_an_issue_of_its_own_and_other_refusals_have_none() {
        ErrorBody invalid = new ErrorBody("guard.invalid_input", "m", null, "name must be a text; type must not be null");

        assertThat(((InputIssues) invalid.data()).issues()).extracting(InputIssues.Issue::message)
                .containsExactly("name must be a text", "type must not be null");
        assertThat(new ErrorBody("guard.invalid_input", "m", null, null).data()).isNull();
        assertThat(new ErrorBody("request.malformed_json", "m", null, "Line 1, column 2").data()).isNull();
    }
}
