package io.keystory.command.profilefield;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.profilefield.CustomProfileField;
import io.keystory.events.profilefield.ProfileFieldsCommand.AddProfileFields;
import io.keystory.events.profilefield.ProfileFieldsCommand.ChangeProfileField;
import io.keystory.events.profilefield.ProfileFieldsCommand.NewProfileField;
import io.keystory.events.profilefield.ProfileFieldsCommand.RemoveProfileField;
import io.keystory.events.profilefield.ProfileFieldsCommand.ReorderProfileFields;
import io.keystory.events.profilefield.ProfileFieldsId;
import io.keystory.platform.command.Commands;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Adds, changes, orders and removes what people can be asked about themselves. */
@RestController
@RequestMapping("/api/custom-profile-fields")
@Tag(name = "custom-profile-fields")
final class ProfileFieldsController {

    private final Commands commands;
    private final ProfileFields fields;

    ProfileFieldsController(Commands commands, ProfileFields fields) {
        this.commands = commands;
        this.fields = fields;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a profile field", operationId = "createCustomProfileField")
    CustomProfileField add(@Valid @RequestBody GivenField body) {
        return added(List.of(body.named())).getFirst();
    }

    @PostMapping("/batch")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add profile fields", operationId = "createCustomProfileFieldsBatch")
    List<CustomProfileField> addAll(
            @Valid @RequestBody @NotEmpty @Size(max = 20) List<@NotNull @Valid GivenField> body) {
        return added(IntStream.range(0, body.size()).mapToObj(at -> body.get(at).named(at)).toList());
    }

    @PutMapping("/{name}")
    @Operation(summary = "Change a profile field", operationId = "updateCustomProfileFieldByName")
    CustomProfileField change(@PathVariable String name, @Valid @RequestBody GivenField body) {
        commands.send(new ChangeProfileField(ProfileFieldsId.DEFAULT, name, body.definition()));
        return fields.catalogue().find(name).orElseThrow();
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a profile field", operationId = "deleteCustomProfileFieldByName")
    void remove(@PathVariable String name) {
        commands.send(new RemoveProfileField(ProfileFieldsId.DEFAULT, name));
    }

    @PostMapping("/properties/sie-order")
    @Operation(summary = "Order the profile fields", operationId = "updateCustomProfileFieldsSieOrder")
    List<CustomProfileField> order(@Valid @RequestBody Order body) {
        commands.send(new ReorderProfileFields(ProfileFieldsId.DEFAULT, body.byName()));
        return fields.catalogue().fields();
    }

    private List<CustomProfileField> added(List<NewProfileField> wanted) {
        commands.send(new AddProfileFields(ProfileFieldsId.DEFAULT, wanted));
        List<String> names = wanted.stream().map(NewProfileField::name).toList();
        return fields.catalogue().fields().stream().filter(field -> names.contains(field.name())).toList();
    }

    record Order(@NotNull @Size(max = 500) List<@NotNull @Valid Place> order) {

        Map<String, Integer> byName() {
            Map<String, Integer> orders = new LinkedHashMap<>();
            order.forEach(place -> {
                if (orders.put(place.name(), place.sieOrder()) != null) {
                    throw KeystoryException.invalidInput("order", "names a field twice");
                }
            });
            return orders;
        }
    }

    record Place(@NotNull String name, @NotNull Integer sieOrder) {}
}
