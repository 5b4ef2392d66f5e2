package org.stet.workflow.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

/** Signs a checkpoint's content with Ed25519, and tells whether a signature is ours. */
@ApplicationScoped
public class CheckpointSeal {

    private final AuditSettings keys;

    CheckpointSeal(AuditSettings keys) {
        this.keys = keys;
    }

    /** The signature of the content, Base64. */
    public String sign(String content) {
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(keys.signingKey())));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("stet.audit.signing-key is not an Ed25519 private key", unusable);
        }
    }

    /**
     * Which of our keys made this signature over this content: its place in {@link #publicKeys}; empty where none did. A key that
     * was replaced signs nothing after the one that replaced it.
     */
    public OptionalInt signer(String content, String signature) {
        List<String> ours = publicKeys();
        return IntStream.range(0, ours.size())
                .filter(key -> verifies(ours.get(key), content, signature))
                .findFirst();
    }

    /** Every public key that signs or has signed: those that were replaced, the oldest first, then the present one. */
    public List<String> publicKeys() {
        return Stream.concat(keys.formerKeys().orElse(List.of()).stream(), Stream.of(keys.verificationKey()))
                .map(String::strip)
                .distinct()
                .toList();
    }

    /** The public key: X.509, Base64. */
    public String publicKey() {
        return keys.verificationKey();
    }

    /**
     * Whether a signature was made over this content with the private key of this public one.
     *
     * @param publicKey X.509, Base64
     * @param signature Base64
     */
    public static boolean verifies(String publicKey, String content, String signature) {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(content.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }

    /** The SHA-256 of a public key's bytes: what people compare. */
    public static String fingerprint(String publicKey) {
        return Sha256.of(Base64.getDecoder().decode(publicKey));
    }
}
