package io.keystory.events.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.platform.InputIssues.Issue;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputIssuesTest {

    @Test
    void lines_are_made_of_the_paths() {
        assertThat(new InputIssues(List.of(
                Issue.at(List.of("templates", 0, "languageTag"), "must not be null"),
                Issue.at(List.of(3, "name"), "must not be empty"),
                Issue.at(List.of(), "must be a list"))))
                .hasToString("templates[0].languageTag must not be null; [3].name must not be empty; body must be a list");
        assertThat(InputIssues.of("An address is needed")).hasToString("An address is needed");
    }

    @Test
    void a_path_in_writing_has_dots_between_its_names() {
        assertThat(KeystoryException.invalidInput("config.projectId", "must not be null").data())
                .isEqualTo(InputIssues.at(List.of("config", "projectId"), "must not be null"));
    }

    @Test
    void of_a_path_beyond_all_bounds_there_is_the_beginning() {
        Issue issue = Issue.at(List.of("values", "x".repeat(5_000), 1), "is not asked");

        assertThat(issue).isEqualTo(new Issue(List.of("values"), "values… is not asked"));
    }
}
