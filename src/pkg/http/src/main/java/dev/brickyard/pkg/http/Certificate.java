package dev.brickyard.pkg.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The TLS certificate and private key of the server, read from PEM files and read again when they change. */
final class Certificate {
    private static final Logger log = LoggerFactory.getLogger(Certificate.class);
    private static final Pattern PKCS8 =
            Pattern.compile("-----BEGIN PRIVATE KEY-----(.+?)-----END PRIVATE KEY-----", Pattern.DOTALL);
    private static final List<String> ALGORITHMS = List.of("EC", "RSA", "EdDSA");
    // only in memory
    private static final String PASSWORD = "none";

    private final Path certificates;
    private final Path key;
    private final SslContextFactory.Server tls = new SslContextFactory.Server();
    private List<FileTime> loaded;

    /**
     * Reads the files.
     *
     * @param certificates the certificate of the server, then those of its issuers
     * @param key the private key in the format PKCS#8
     * @throws IllegalStateException if a file cannot be read
     */
    Certificate(Path certificates, Path key) {
        this.certificates = certificates;
        this.key = key;
        try {
            this.loaded = times();
            tls.setKeyStore(read());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "HTTP_SERVER_TLS_CERTIFICATE='" + certificates + "' or HTTP_SERVER_TLS_KEY='" + key
                            + "' cannot be read: expected PEM files with a certificate chain and with a private key in PKCS#8",
                    e);
        }
        tls.setKeyStorePassword(PASSWORD);
    }

    SslContextFactory.Server tls() {
        return tls;
    }

    /** Checks the files periodically, until the scheduler stops. */
    void watch(Scheduler scheduler, Duration period) {
        scheduler.schedule(
                () -> {
                    reloadIfChanged();
                    watch(scheduler, period);
                },
                period);
    }

    private void reloadIfChanged() {
        try {
            var now = times();
            if (!now.equals(loaded)) {
                var changed = read();
                tls.reload(factory -> factory.setKeyStore(changed));
                loaded = now;
                log.info("TLS certificate reloaded from {}", certificates);
            }
        } catch (Exception e) {
            log.warn("TLS certificate not reloaded from {}: the last one stays in use", certificates, e);
        }
    }

    private List<FileTime> times() throws IOException {
        return List.of(Files.getLastModifiedTime(certificates), Files.getLastModifiedTime(key));
    }

    private KeyStore read() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (var pem = Files.newInputStream(certificates)) {
            var chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(pem)
                    .toArray(new java.security.cert.Certificate[0]);
            store.setKeyEntry("server", privateKey(), PASSWORD.toCharArray(), chain);
        }
        return store;
    }

    private PrivateKey privateKey() throws IOException, GeneralSecurityException {
        var pem = PKCS8.matcher(Files.readString(key, StandardCharsets.US_ASCII));
        if (!pem.find()) {
            throw new InvalidKeySpecException("no private key in PKCS#8; convert it with: openssl pkcs8 -topk8 -nodes");
        }
        var encoded = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)));
        for (var algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
            } catch (InvalidKeySpecException e) {
                log.trace("not a key for {}", algorithm, e);
            }
        }
        throw new InvalidKeySpecException("the algorithm of the private key is none of " + ALGORITHMS);
    }
}
