package io.keystory.query.platform.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystory.events.platform.Actor;
import io.keystory.events.platform.EventMetadata;
import io.keystory.store.database.OperationRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class PlacesTest {

    private static final String ADDRESS = "203.0.113.7";

    @TempDir
    private Path folder;

    private Path file;
    private Instant now = Instant.parse("2026-11-28T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    @BeforeEach
    void a_database_of_cities() {
        file = new TestPlaces(6)
                .city("203.0.113.0/25", "DE", "de", "München", "en", "Munich", "pt-BR", "Munique", "zh-CN", "慕尼黑")
                .city("2001:db8:7::/48", "CH", "de", "Bern")
                .put("203.0.113.128/25", Map.of("country", Map.of("iso_code", "FR")))
                .put("198.51.100.0/25", Map.of("country", Map.of("iso_code", "ZZ")))
                .put("198.51.100.128/25", Map.of("continent", Map.of("code", "EU")))
                .writeTo(folder.resolve("places.mmdb"));
    }

    @AfterEach
    void no_request_runs() {
        RequestContextHolder.resetRequestAttributes();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, DE, Munich", "::ffff:203.0.113.7, DE, Munich", "::ffff:cb00:7107, DE, Munich",
        "2001:db8:7::1, CH, Bern", "203.0.113.200, FR,", "2001:db8:8::1,,", "198.51.100.1,,", "198.51.100.200,,",
        "192.0.2.1,,", "10.0.0.1,,", "127.0.0.1,,", "::1,,", "fe80::1%lo,,", "localhost,,", "'',,", ",,"})
    void the_database_tells_where_an_address_is(String address, String country, String city) {
        assertThat(opened().of(address)).isEqualTo(new Place(country, city));
    }

    @ParameterizedTest
    @CsvSource({
        "de-AT, München", "nl;q=0.9 de;q=0.8, Munich", "'nl, de;q=0.8', München", "pt-PT, Munique", "zh-Hans, 慕尼黑",
        "ar, Munich", "nonsense!, Munich", ", Munich"})
    void a_city_is_named_in_the_language_that_a_request_asks_for(String accepted, String city) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (accepted != null) {
            request.addHeader("Accept-Language", accepted);
        }
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));

        assertThat(opened().of(ADDRESS).city()).isEqualTo(city);
    }

    @Test
    void what_a_request_asks_for_is_read_once_however_many_addresses_are_looked_up() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", "de");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        Places places = opened();
        assertThat(places.of(ADDRESS).city()).isEqualTo("München");

        request.removeHeader("Accept-Language");

        assertThat(places.of(ADDRESS).city()).isEqualTo("München");
    }

    @Test
    void without_a_database_no_places_are_told() {
        Places none = new Places(new PlaceSettings(" "), clock);

        assertThat(none.areTold()).isFalse();
        assertThat(none.of(ADDRESS)).isEqualTo(Place.UNKNOWN);
        assertThat(none.origin(request(ADDRESS)).known()).isEqualTo(Map.of("ip", ADDRESS, "userAgent", "curl"));
    }

    @Test
    void where_a_request_came_from_is_told_as_far_as_it_is_known() {
        Places places = opened();

        assertThat(places.areTold()).isTrue();
        assertThat(places.origin(request(ADDRESS)).known())
                .isEqualTo(Map.of("ip", ADDRESS, "userAgent", "curl", "country", "DE", "city", "Munich"));
        assertThat(places.origin(request(null).withoutOrigin()).known()).isEmpty();
    }

    @Test
    void a_database_of_ipv4_knows_nothing_of_ipv6() {
        new TestPlaces(4).put("203.0.113.0/24", Map.of("country", Map.of("iso_code", "DE"))).writeTo(file);

        assertThat(opened().of(ADDRESS)).isEqualTo(new Place("DE", null));
        assertThat(opened().of("2001:db8:7::1")).isEqualTo(Place.UNKNOWN);
    }

    @Test
    void another_file_in_the_place_of_the_first_is_read_a_minute_later_at_most() {
        Places places = opened();
        new TestPlaces(6).city("203.0.113.0/24", "AT", "en", "Vienna").writeTo(file);

        now = now.plus(Duration.ofSeconds(59));
        assertThat(places.of(ADDRESS).city()).isEqualTo("Munich");
        now = now.plus(Duration.ofSeconds(1));
        assertThat(places.of(ADDRESS).city()).isEqualTo("Vienna");
    }

    @Test
    void the_first_is_used_on_until_what_took_its_place_can_be_read() throws IOException {
        Places places = opened();
        for (String broken : new String[] {"nothing of the kind", ""}) {
            Files.writeString(folder.resolve("broken"), broken);
            Files.move(folder.resolve("broken"), file, StandardCopyOption.REPLACE_EXISTING);
            now = now.plus(Duration.ofMinutes(1));
            assertThat(places.of(ADDRESS).city()).isEqualTo("Munich");
        }
        Files.delete(file);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(places.of(ADDRESS).city()).isEqualTo("Munich");

        new TestPlaces(6).city("203.0.113.0/24", "AT", "en", "Vienna").writeTo(file);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(places.of(ADDRESS).city()).isEqualTo("Vienna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing of the kind"})
    void what_is_no_database_is_refused_at_the_start(String content) throws IOException {
        Files.writeString(file, content);

        assertThatThrownBy(this::opened).isInstanceOf(OperationRefused.class)
                .hasMessageStartingWith("KEYSTORY_PLACES_DATABASE").hasMessageContaining(file.toString());
    }

    @Test
    void a_file_that_is_missing_cut_off_or_of_another_layout_is_refused_at_the_start() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(this::opened).isInstanceOf(OperationRefused.class);

        for (Map<String, ?> other : List.of(Map.of("country", "AU"), Map.of("country_code", "AU"))) {
            new TestPlaces(6).put("1.1.1.0/24", other).writeTo(file);
            assertThatThrownBy(this::opened).isInstanceOf(OperationRefused.class);
        }

        Files.delete(file);
        assertThatThrownBy(this::opened).isInstanceOf(OperationRefused.class);
    }

    private Places opened() {
        return new Places(new PlaceSettings(file.toString()), clock);
    }

    private static EventMetadata request(String address) {
        return new EventMetadata(Actor.ANONYMOUS, "r", "c", null, null, address, "curl");
    }
}
