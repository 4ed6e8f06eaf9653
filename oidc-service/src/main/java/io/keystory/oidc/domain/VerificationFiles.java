package io.keystory.oidc.domain;

import io.keystory.events.domain.VerificationFile;
import io.keystory.events.platform.KeystoryException;
import io.keystory.platform.domain.Endpoints;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers the files by which others see whose a domain is, under that domain alone. */
@RestController
public class VerificationFiles {

    private final Endpoints endpoints;

    VerificationFiles(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @GetMapping("/.well-known/{name}")
    ResponseEntity<byte[]> file(@PathVariable String name, HttpServletRequest request) {
        String path = "/.well-known/" + name;
        return endpoints.domain(request).map(domain -> endpoints.domains().filesOf(domain.id())).orElse(List.of())
                .stream().filter(file -> file.path().equals(path)).findFirst()
                .map(VerificationFiles::answer)
                .orElseThrow(() -> new KeystoryException("request.not_found", 404));
    }

    private static ResponseEntity<byte[]> answer(VerificationFile file) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(file.contentType()), StandardCharsets.UTF_8))
                .header("X-Content-Type-Options", "nosniff")
                .body(file.content().getBytes(StandardCharsets.UTF_8));
    }
}
