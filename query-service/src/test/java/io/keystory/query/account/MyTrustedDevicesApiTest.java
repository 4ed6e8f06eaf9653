package io.keystory.query.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystory.events.accountcenter.FieldControl;
import io.keystory.events.platform.SubjectId;
import io.keystory.events.user.FactorEvent.DeviceDistrusted;
import io.keystory.events.user.FactorEvent.DeviceTrusted;
import io.keystory.events.user.FactorEvent.TrustedDeviceUsed;
import io.keystory.events.user.UserEvent.UserCreated;
import io.keystory.events.user.UserEvent.UserErased;
import io.keystory.events.user.UserId;
import io.keystory.events.verification.VerificationRecordEvent.AccountPasswordVerified;
import io.keystory.events.verification.VerificationRecordId;
import io.keystory.platform.Ids;
import io.keystory.platform.security.TrustedDeviceCookie;
import io.keystory.query.support.TestClient.Answer;
import io.keystory.query.support.TestQueryService;
import io.keystory.query.user.TestUsers;
import io.keystory.store.EventLog;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MyTrustedDevicesApiTest {

    private static final long FUTURE = 4_000_000_000_000L;
    private static final String PATH = "/api/my-account/trusted-devices";
    private static final String SCOPE = "urn:logto:scope:trusted_devices";

    private final TestQueryService service = TestQueryService.running();
    private final UserCreated user = TestUsers.named("u" + Ids.nextUser(), null, "Ada");
    private final UserId ada = user.userId();
    private final String handle = Ids.nextSecret();
    private final String here = TrustedDeviceCookie.id(handle);
    private final String proof = Ids.next();

    @BeforeEach
    void somebody_who_trusts_browsers() {
        OwnCenter.trustedDevices(FieldControl.READ_ONLY).open(service);
        service.events().append(user, new DeviceTrusted(ada, "old", "browser", 1), new DeviceTrusted(ada, "gone", null, FUTURE),
                new DeviceTrusted(ada, "there", "another browser", FUTURE), new DeviceTrusted(ada, here, "browser", FUTURE),
                new TrustedDeviceUsed(ada, here), new DeviceDistrusted(ada, "gone", "revoked"),
                new AccountPasswordVerified(new VerificationRecordId(proof), ada, FUTURE));
        service.catchUp();
    }

    @Test
    void people_see_which_browsers_they_trust_and_which_is_this_one() {
        Answer read = read(SCOPE, "logto-verification-id", proof, "Cookie", TrustedDeviceCookie.NAME + "=" + handle);

        assertThat(read.json()).extracting(device -> device.get("id").asString() + " " + device.get("isCurrent"))
                .containsExactly(here + " true", "there false");
        JsonNode newest = read.json().get(0);
        assertThat(newest.propertyNames()).containsExactlyInAnyOrder(
                "id", "userAgent", "country", "city", "createdAt", "lastUsedAt", "expiresAt", "isCurrent");
        assertThat(newest.get("expiresAt").asLong()).isEqualTo(FUTURE);
        assertThat(read.header("Total-Number")).isEqualTo("2");
    }

    @Test
    void administrators_see_them_page_by_page() {
        Answer page = service.administrator().get("/api/users/" + ada + "/trusted-devices?page=2&page_size=1");

        assertThat(page.json()).extracting(device -> device.get("id").asString()).containsExactly("there");
        assertThat(page.header("Total-Number")).isEqualTo("2");
        assertThat(page.body()).doesNotContain(handle);
        assertThat(service.administrator().get("/api/users/nobody/trusted-devices").status()).isEqualTo(404);
    }

    @Test
    void a_browser_is_told_with_where_it_was_when_it_became_trusted() {
        service.events().appendFromMunich(new DeviceTrusted(ada, "munich", null, FUTURE));
        service.events().append(new TrustedDeviceUsed(ada, "munich"));
        service.catchUp();
        String path = "/api/users/" + ada + "/trusted-devices";

        assertThat(places(read(SCOPE, "logto-verification-id", proof, "Accept-Language", "de")))
                .containsExactly("munich DE München", here + " null null", "there null null");
        assertThat(places(service.administrator().get(path))).contains("munich DE Munich", "there null null");
        long position = service.bean(EventLog.class).reader().head();
        service.events().erase(SubjectId.of(ada.stream()), new UserErased(ada, "asked to be"));
        service.catchUp();
        assertThat(places(service.administrator().get(path + "?asOf=" + position))).contains("munich null null");
    }

    @Test
    void where_a_browser_was_is_told_to_whoever_may_know_the_address() {
        service.events().appendFromMunich(new DeviceTrusted(ada, "munich", null, FUTURE));
        service.catchUp();
        String path = "/api/users/" + ada + "/trusted-devices";

        assertThat(places(service.withScope("read:users").get(path)))
                .containsExactly("munich null null", here + " null null", "there null null");
        for (String scope : List.of("read:audit", "read:history")) {
            assertThat(places(service.withScope("read:users " + scope).get(path))).as(scope).contains("munich DE Munich");
        }
    }

    private static List<String> places(Answer devices) {
        return devices.json().valueStream().map(device -> device.get("id").asString() + " "
                + device.get("country").asString(null) + " " + device.get("city").asString(null)).toList();
    }

    @Test
    void scope_proof_and_field_decide() {
        assertThat(refusal(read("profile", "logto-verification-id", proof))).isEqualTo("401 auth.unauthorized");
        assertThat(refusal(read(SCOPE))).isEqualTo("401 verification_record.permission_denied");
        OwnCenter.trustedDevices(FieldControl.OFF).open(service);
        service.catchUp();
        assertThat(refusal(read(SCOPE, "logto-verification-id", proof)))
                .isEqualTo("400 account_center.field_not_enabled");
    }

    private Answer read(String scope, String... headers) {
        return service.account(ada.value(), "openid", scope).get(PATH, headers);
    }

    private static String refusal(Answer answer) {
        return answer.status() + " " + answer.code();
    }
}
