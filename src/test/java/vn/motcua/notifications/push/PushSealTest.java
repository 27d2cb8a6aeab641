package vn.motcua.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** RFC 8291, Appendix A: its keys, its salt, its message. */
class PushSealTest {

    private static final Base64.Decoder FROM = Base64.getUrlDecoder();
    private static final String PUBLIC =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";

    @Test
    void sealsTheExampleOfTheStandard() throws Exception {
        byte[] ourPoint =
                FROM.decode("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
        BigInteger secret = new BigInteger(1, FROM.decode("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"));
        KeyPair ours = new KeyPair(
                Curve.key(ourPoint),
                KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(secret, Curve.p256())));

        byte[] sealed = PushSeal.seal(
                "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8),
                BrowserKeys.parse(PUBLIC, AUTH),
                ours,
                FROM.decode("DGv6ra1nlYgDCS1FRnbzlw"));

        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                .isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
                        + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
                        + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void readsAPointAsItWroteIt() {
        byte[] point = FROM.decode(PUBLIC);
        assertThat(Curve.octets((ECPublicKey) Curve.key(point))).isEqualTo(point);
    }

    /** A point beside the curve would let its sender reckon our secret. */
    @Test
    void refusesWhatIsNoPointAndNoSecret() {
        byte[] beside = FROM.decode(PUBLIC);
        beside[64] ^= 1;
        assertThatThrownBy(() -> Curve.key(beside)).isInstanceOf(SubscriptionInvalid.class);
        assertThatThrownBy(() -> Curve.key(new byte[65])).isInstanceOf(SubscriptionInvalid.class);
        assertThatThrownBy(() -> BrowserKeys.parse("không", AUTH)).isInstanceOf(SubscriptionInvalid.class);
        assertThatThrownBy(() -> BrowserKeys.parse(PUBLIC, "AAAA")).isInstanceOf(SubscriptionInvalid.class);
    }
}
