package dev.brickyard.pkg.token;

import com.nimbusds.jose.JWSVerifier;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.errors.InternalException;

/** The keys that verify tokens; several during a key rotation. */
interface VerifyingKeys {
    /**
     * Returns the verifier of the key with the given name, only if the key is of the type of {@code algorithm}; otherwise
     * null.
     *
     * @throws InternalException if no keys have been loaded yet; a retry may succeed
     */
    @Nullable
    JWSVerifier find(TokenAlgorithm algorithm, String name);
}
