package dev.brickyard.pkg.testing.contracts;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads the descriptors of .proto files. */
final class Protos {
    private static final String DESCRIPTORS = "services.binpb";

    private Protos() {}

    /** Returns the descriptors in the resource {@code services.binpb}. */
    static List<FileDescriptorProto> all() {
        try (var bytes = Protos.class.getResourceAsStream("/" + DESCRIPTORS)) {
            if (bytes == null) {
                throw new AssertionError("the class path has no " + DESCRIPTORS + ": add the module of the stubs");
            }
            return FileDescriptorSet.parseFrom(bytes).getFileList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the names of the services, such as {@code user-store-svc} for the package services.user.store.svc.v1. */
    static List<String> services(List<FileDescriptorProto> protos) {
        return protos.stream()
                .filter(proto -> proto.getServiceCount() > 0)
                .map(proto -> proto.getPackage().replaceFirst("^services\\.(.*)\\.v[0-9]+$", "$1"))
                .map(name -> name.replace('.', '-'))
                .distinct()
                .toList();
    }
}
