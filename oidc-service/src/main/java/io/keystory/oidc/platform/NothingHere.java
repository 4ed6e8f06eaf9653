package io.keystory.oidc.platform;

import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what no other endpoint below {@code /oidc} answers, wrong methods included. */
@ProviderEndpoint
final class NothingHere {

    @RequestMapping({"/oidc", "/oidc/**"})
    void answer() {
        throw ProviderError.notFound();
    }
}
