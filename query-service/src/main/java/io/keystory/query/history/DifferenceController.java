package io.keystory.query.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.keystory.events.platform.KeystoryException;
import io.keystory.query.platform.past.ErasedPersons;
import io.keystory.query.platform.past.Moment;
import io.keystory.query.platform.past.Moments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says how an entity differs between two moments, each a position or an instant; the second is now by default. */
@RestController
@Tag(name = "history")
class DifferenceController {

    private final Histories histories;
    private final Moments moments;

    DifferenceController(Histories histories, Moments moments) {
        this.histories = histories;
        this.moments = moments;
    }

    @GetMapping("/api/{entity}/{id}/diff")
    @Operation(summary = "Compare an entity at two moments", operationId = "getDifference")
    Difference entity(@EntityName @PathVariable String entity, @PathVariable String id, @RequestParam String from,
            @RequestParam(required = false) String to) {
        return between(id, Stories.ofEntity(entity), from, to);
    }

    @GetMapping("/api/{setting}/diff")
    @Operation(summary = "Compare settings at two moments", operationId = "getSettingDifference")
    Difference setting(
            @SettingName @PathVariable String setting, @RequestParam String from, @RequestParam(required = false) String to) {
        return between("default", Stories.ofSetting(setting), from, to);
    }

    private Difference between(String id, Story<?, ?> story, String from, String to) {
        Moment earlier = moments.read("from", from);
        Moment later = to == null ? moments.now() : moments.read("to", to);
        if (earlier.position() > later.position()) {
            throw KeystoryException.invalidInput("from", "lies behind to");
        }
        return new Difference(earlier.position(), later.position(), ErasedPersons.mark(histories.isErased(id, story)),
                histories.difference(id, story, earlier, later));
    }

    /**
     * The fields that differ between two positions of the log.
     *
     * @param erased true when it is about a person who was erased, so that nothing personal is compared; left out otherwise
     */
    record Difference(long from, long to, @JsonInclude(JsonInclude.Include.NON_NULL) Boolean erased,
            List<FieldChange> changes) {}
}
