package io.keystory.query.action;

import io.keystory.events.action.ActionType;
import io.keystory.events.action.ActionView;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.action.Action;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.Versioned;
import io.keystory.query.platform.past.Moment;
import io.keystory.query.platform.past.Views;
import io.keystory.store.Vault;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reads the scripts that have their say while somebody signs in; the past tells of them without what is secret. */
@RestController
@Tag(name = "configs")
@ReadsFrom(ActionReads.MODEL)
@AsOf
class ActionController {

    private final Views<ActionView> views;
    private final Vault vault;

    ActionController(Views<ActionView> views, Vault vault) {
        this.views = views;
        this.vault = vault;
    }

    @GetMapping("/api/configs/actions")
    @Operation(summary = "List the scripts of sign-ins", operationId = "listActions")
    List<KeyedAction> list() {
        return Stream.of(ActionType.values())
                .flatMap(type -> find(type).map(found -> new KeyedAction(type, found)).stream())
                .toList();
    }

    @GetMapping("/api/configs/actions/{actionType}")
    @Versioned(table = "read.action", id = "actionType")
    @Operation(summary = "Get a script of sign-ins", operationId = "getAction")
    Action get(@PathVariable String actionType) {
        ActionType type = ActionType.of(actionType);
        return find(type).orElseThrow(() -> KeystoryException.notFound("actions", type.wireName()));
    }

    private Optional<Action> find(ActionType type) {
        boolean isAboutNow = Moment.asked().isEmpty();
        return views.find(type.wireName()).map(view ->
                isAboutNow ? Action.of(view, vault) : Action.withoutDetails(view));
    }

    /** A script by the key under which it is configured. */
    record KeyedAction(ActionType key, Action value) {}
}
