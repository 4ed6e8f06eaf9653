package io.keystory.query.interaction;

import io.keystory.platform.web.Page;
import io.keystory.query.platform.Json;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.list.Pages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the stories of sign-ins. */
@RestController
@RequestMapping("/api/interactions")
@Tag(name = "interactions")
@ReadsFrom(InteractionReads.MODEL)
class InteractionController {

    private final Stories stories;
    private final Pages pages;

    InteractionController(Stories stories, Pages pages) {
        this.stories = stories;
        this.pages = pages;
    }

    @GetMapping
    @Operation(summary = "List attempts to sign in, register or recover, newest first",
            operationId = "listInteractions")
    ResponseEntity<Json<List<InteractionSummary>>> list(
            @ParameterObject StorySearch search, Page page, HttpServletRequest request) {
        return pages.page(Stories.list(search), page, request);
    }

    @GetMapping("/{id}/story")
    @Operation(summary = "Tell the story of a sign-in, step by step", operationId = "getInteractionStory",
            description = """
            What was asked and answered in each step, what was decided and why, how long after the start, what it \
            changed about the interaction, and the tokens that came of it. Reading is recorded.""")
    Story story(@PathVariable String id) {
        return stories.story(id);
    }
}
