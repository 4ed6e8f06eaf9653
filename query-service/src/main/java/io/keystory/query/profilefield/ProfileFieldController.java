package io.keystory.query.profilefield;

import io.keystory.events.platform.KeystoryException;
import io.keystory.events.profilefield.CustomProfileField;
import io.keystory.events.profilefield.ProfileFieldsId;
import io.keystory.events.profilefield.ProfileFieldsView;
import io.keystory.platform.web.consistency.AsOf;
import io.keystory.query.platform.ReadsFrom;
import io.keystory.query.platform.Versioned;
import io.keystory.query.platform.past.Views;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads what people are asked about themselves, in its order. */
@RestController
@RequestMapping("/api/custom-profile-fields")
@Tag(name = "custom-profile-fields")
@ReadsFrom(ProfileFieldReads.MODEL)
@AsOf
class ProfileFieldController {

    private final Views<ProfileFieldsView> catalogues;

    ProfileFieldController(Views<ProfileFieldsView> catalogues) {
        this.catalogues = catalogues;
    }

    @GetMapping
    @Operation(summary = "List profile fields", operationId = "listCustomProfileFields")
    List<CustomProfileField> list() {
        return catalogue().fields();
    }

    @GetMapping("/{name:(?!history$).*}")
    @Versioned(table = "read.custom_profile_fields", id = "default")
    @Operation(summary = "Get a profile field", operationId = "getCustomProfileFieldByName")
    CustomProfileField get(@PathVariable String name) {
        return catalogue().find(name).orElseThrow(() -> new KeystoryException("entity.not_found", 404));
    }

    private ProfileFieldsView catalogue() {
        return catalogues.find(ProfileFieldsId.DEFAULT.value()).orElse(ProfileFieldsView.EMPTY);
    }
}
