package dev.brickyard.pkg.grpc;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.protobuf.ProtoUtils;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.errors.ErrorKind;

/** The kind and field of an error, sent in the trailers as {@code google.rpc.ErrorInfo}. */
record ErrorDetail(ErrorKind kind, String field) {
    private static final String FIELD = "field";
    private static final Metadata.Key<com.google.rpc.Status> DETAILS = Metadata.Key.of(
            "grpc-status-details-bin", ProtoUtils.metadataMarshaller(com.google.rpc.Status.getDefaultInstance()));

    /** Reads the detail from trailers; empty unless the server uses this library. */
    static Optional<ErrorDetail> of(@Nullable Metadata trailers) {
        var details = trailers == null ? null : trailers.get(DETAILS);
        return details == null
                ? Optional.empty()
                : details.getDetailsList().stream()
                        .filter(any -> any.is(ErrorInfo.class))
                        .flatMap(any -> parse(any).stream())
                        .findFirst();
    }

    Metadata toTrailers(Status status, String domain) {
        var info = ErrorInfo.newBuilder().setReason(kind.name()).setDomain(domain);
        if (!field.isEmpty()) {
            info.putMetadata(FIELD, field);
        }
        var details = com.google.rpc.Status.newBuilder()
                .setCode(status.getCode().value())
                .setMessage(String.valueOf(status.getDescription()))
                .addDetails(Any.pack(info.build()))
                .build();
        var trailers = new Metadata();
        trailers.put(DETAILS, details);
        return trailers;
    }

    private static Optional<ErrorDetail> parse(Any any) {
        try {
            var info = any.unpack(ErrorInfo.class);
            return Optional.of(
                    new ErrorDetail(ErrorKind.valueOf(info.getReason()), info.getMetadataOrDefault(FIELD, "")));
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
