package dev.brickyard.pkg.testing.contracts.broken.v1.grpc;

import io.grpc.CallCredentials;
import io.grpc.Metadata;
import java.util.concurrent.Executor;

public final class BookStub extends CallCredentials {
    @Override
    public void applyRequestMetadata(RequestInfo request, Executor executor, MetadataApplier applier) {
        applier.apply(new Metadata());
    }
}
