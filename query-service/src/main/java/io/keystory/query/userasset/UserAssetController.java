package io.keystory.query.userasset;

import io.keystory.platform.userasset.UserAssets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whether pictures can be uploaded, and which. */
@RestController
@Tag(name = "user-assets")
public class UserAssetController {

    @GetMapping("/api/user-assets/service-status")
    @Operation(summary = "Get whether pictures can be uploaded", operationId = "getUserAssetServiceStatus")
    UserAssets status() {
        return UserAssets.READY;
    }
}
