package io.keystory.command.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.keystory.events.platform.KeystoryException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.OptionalLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpSecretTest {

    /** The secret of the RFC's examples, {@code 12345678901234567890}. */
    private static final TotpSecret KNOWN = TotpSecret.of("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
        "20000000000, 353130"})
    void codes_are_those_of_rfc_6238(long second, String code) {
        assertThat(KNOWN.codeOf(second / 30)).isEqualTo(code);
        assertThat(KNOWN.timeStepOf(code, Instant.ofEpochSecond(second))).isEqualTo(OptionalLong.of(second / 30));
    }

    @Test
    void one_step_before_and_after_still_counts() {
        for (int step : new int[] {9, 10, 11}) {
            assertThat(KNOWN.timeStepOf(KNOWN.codeOf(step), Instant.ofEpochSecond(300)))
                    .isEqualTo(OptionalLong.of(step));
        }
        for (int step : new int[] {8, 12}) {
            assertThat(KNOWN.timeStepOf(KNOWN.codeOf(step), Instant.ofEpochSecond(300))).isEmpty();
        }
        assertThat(KNOWN.timeStepOf("", Instant.ofEpochSecond(300))).isEmpty();
    }

    @Test
    void a_new_secret_has_160_bits_and_is_one_that_is_accepted() {
        TotpSecret secret = TotpSecret.create();
        assertThat(secret.base32().value()).hasSize(32);
        assertThat(TotpSecret.of(secret.base32().value().toLowerCase())).isEqualTo(secret);
        assertThat(TotpSecret.create()).isNotEqualTo(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABC", "ABCDEFGHABCDEFG1", "ABCDEFGH ABCDEFGH", "ABCDEFGHABCDEFG="})
    void what_is_no_base32_of_80_bits_is_refused(String text) {
        assertThat(catchThrowableOfType(KeystoryException.class, () -> TotpSecret.of(text)).code())
                .isEqualTo("user.totp_secret_invalid");
    }

    @Test
    void the_qr_code_says_all_that_an_app_needs() throws Exception {
        String url = QrCode.of(KNOWN, "Ada Lovelace", "login.example.org");

        assertThat(url).startsWith("data:image/png;base64,");
        byte[] png = Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        assertThat(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(
                new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)))).getText())
                .isEqualTo("otpauth://totp/login.example.org:Ada%20Lovelace"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=login.example.org");
    }
}
