package dev.brickyard.pkg.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.errors.InternalException;

/**
 * The public keys that an identity provider publishes at a URL, as a JSON Web Key Set.
 *
 * <p>One thread of its own loads them at the start, regularly, and when a token has an unknown key id. Requests never
 * connect to the identity provider: a few of them wait shortly for a load, so that tokens with a new key are accepted at
 * once, and forged key ids can neither occupy all threads nor flood the identity provider. While it is down, the known keys
 * remain valid.
 */
final class RemoteKeys implements VerifyingKeys {
    private static final Logger log = LoggerFactory.getLogger(RemoteKeys.class);
    private static final int LARGEST_SET_BYTES = 256 * 1024;
    private static final int MOST_WAITING = 8;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final Duration BETWEEN_EXTRA_LOADS = Duration.ofSeconds(10);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final URL url;
    private final Set<TokenAlgorithm> algorithms;
    private final Duration refresh;
    private final DefaultResourceRetriever retriever;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final ScheduledThreadPoolExecutor loader = new ScheduledThreadPoolExecutor(1, RemoteKeys::thread);
    private CompletableFuture<Void> extraLoad = CompletableFuture.completedFuture(null);
    private long lastExtraLoad = System.nanoTime() - BETWEEN_EXTRA_LOADS.toNanos();
    private volatile Map<KeyId, JWSVerifier> keys = Map.of();
    private volatile @Nullable String failure = "the keys have not been loaded yet";

    RemoteKeys(TokenConfig config) {
        this.url = url(config.jwksUrl().orElseThrow());
        this.algorithms = config.algorithms();
        this.refresh = config.jwksRefresh();
        var timeout = Math.toIntExact(config.jwksTimeout().toMillis());
        this.retriever = new DefaultResourceRetriever(timeout, timeout, LARGEST_SET_BYTES);
    }

    /** Starts to load the keys in the background. */
    void start() {
        loader.execute(this::loadRegularly);
    }

    /** Ends the background thread; the known keys remain. */
    void stop() {
        loader.shutdownNow();
    }

    /** Throws an exception with the reason if the last load failed. */
    void check() throws IOException {
        var reason = failure;
        if (reason != null) {
            throw new IOException(reason);
        }
    }

    @Override
    public @Nullable JWSVerifier find(TokenAlgorithm algorithm, String name) {
        var id = new KeyId(algorithm, name);
        var known = keys.get(id);
        if (known == null) {
            awaitExtraLoad();
            known = keys.get(id);
        }
        if (known == null && keys.isEmpty()) {
            throw InternalException.temporary("no keys from " + url + ": " + failure, null);
        }
        return known;
    }

    private void awaitExtraLoad() {
        var load = extraLoad();
        if (load.isDone() || !waiting.tryAcquire()) {
            return;
        }
        try {
            load.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            log.debug("no new keys from {} in time", url, e);
        } finally {
            waiting.release();
        }
    }

    /** Returns the extra load in progress, or starts one unless the last one was recent. */
    private synchronized CompletableFuture<Void> extraLoad() {
        var now = System.nanoTime();
        if (extraLoad.isDone() && now - lastExtraLoad >= BETWEEN_EXTRA_LOADS.toNanos() && !loader.isShutdown()) {
            lastExtraLoad = now;
            extraLoad = CompletableFuture.runAsync(this::load, loader);
        }
        return extraLoad;
    }

    private void loadRegularly() {
        load();
        var pause = failure == null || refresh.compareTo(RETRY) < 0 ? refresh : RETRY;
        if (!loader.isShutdown()) {
            var unused = loader.schedule(this::loadRegularly, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void load() {
        try {
            var text = retriever.retrieveResource(url).getContent();
            var loaded = verifiers(JWKSet.parse(text));
            if (loaded.isEmpty()) {
                throw new IOException("no usable key for " + algorithms);
            }
            if (!loaded.keySet().equals(keys.keySet())) {
                log.info("verifying keys from {}: {}", url, loaded.keySet());
            }
            keys = loaded;
            failure = null;
        } catch (IOException | ParseException | RuntimeException e) {
            var reason = "cannot load the keys: " + e.getMessage();
            if (!reason.equals(failure)) {
                log.warn("cannot load the verifying keys from {}, {} are known", url, keys.size(), e);
            }
            failure = reason;
        }
    }

    private Map<KeyId, JWSVerifier> verifiers(JWKSet set) {
        var verifiers = new HashMap<KeyId, JWSVerifier>();
        for (var key : set.getKeys()) {
            if (isForSignatures(key) && key.getKeyID() != null) {
                add(verifiers, key);
            }
        }
        return Map.copyOf(verifiers);
    }

    private void add(Map<KeyId, JWSVerifier> verifiers, JWK key) {
        var algorithm = algorithm(key);
        if (algorithm == null
                || !algorithms.contains(algorithm)
                || (key.getAlgorithm() != null && !algorithm.jws().equals(key.getAlgorithm()))) {
            return;
        }
        try {
            verifiers.put(new KeyId(algorithm, key.getKeyID()), verifier(key));
        } catch (GeneralSecurityException | JOSEException e) {
            log.debug("ignoring the key {} from {}", key.getKeyID(), url, e);
        }
    }

    private static boolean isForSignatures(JWK key) {
        var operations = key.getKeyOperations();
        return (key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE))
                && (operations == null || operations.contains(KeyOperation.VERIFY));
    }

    /** Returns the algorithm that follows from the type of the key; null for other types, such as symmetric keys. */
    private static @Nullable TokenAlgorithm algorithm(JWK key) {
        if (key instanceof ECKey ec) {
            return ec.getCurve().equals(Curve.P_256) ? TokenAlgorithm.ES256 : null;
        }
        if (key instanceof OctetKeyPair pair) {
            return pair.getCurve().equals(Curve.Ed25519) ? TokenAlgorithm.EDDSA : null;
        }
        return key instanceof RSAKey ? TokenAlgorithm.RS256 : null;
    }

    private static JWSVerifier verifier(JWK key) throws GeneralSecurityException, JOSEException {
        if (key instanceof ECKey ec) {
            return KeyType.verifier(ec.toECPublicKey());
        }
        if (key instanceof RSAKey rsa) {
            return KeyType.verifier(rsa.toRSAPublicKey());
        }
        if (key instanceof OctetKeyPair pair) {
            return Ed25519Verifier.of(pair.getX().decode());
        }
        throw new InvalidKeyException("unsupported type " + key.getKeyType());
    }

    private static URL url(String text) {
        try {
            return URI.create(text).toURL();
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "token-keys");
        thread.setDaemon(true);
        return thread;
    }

    /** A key is found only with the algorithm of its type, so that a token cannot choose how its key is used. */
    private record KeyId(TokenAlgorithm algorithm, String name) {
        @Override
        public String toString() {
            return name + " (" + algorithm.word() + ")";
        }
    }
}
