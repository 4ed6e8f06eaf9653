package io.keystory.query.platform.place;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The places of addresses; as environment variable {@code KEYSTORY_PLACES_DATABASE}.
 *
 * @param database a file in MaxMind's DB format that tells where addresses are, such as GeoLite2 City or DB-IP Lite; without
 *     one no places are told
 */
@ConfigurationProperties("keystory.places")
record PlaceSettings(@DefaultValue("") String database) {

    Optional<Path> file() {
        return database.isBlank() ? Optional.empty() : Optional.of(Path.of(database.strip()));
    }
}
