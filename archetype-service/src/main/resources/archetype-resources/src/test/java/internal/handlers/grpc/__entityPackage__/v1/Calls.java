package ${package}.internal.handlers.grpc.${entityPackage}.v1;

#set($stubs = "static ${contractsPackage}.generated.${servicePackage}.v1.${serviceType}Grpc")
#set($imports = [])
#foreach($rpc in $rpcs)
#set($ignored = $imports.add("${stubs}.get${rpc}Method"))
#end
#importGroup($imports)
#set($imports = [
    "com.google.protobuf.StringValue",
    "io.grpc.CallOptions",
    "io.grpc.Channel",
    "io.grpc.MethodDescriptor",
    "io.grpc.stub.ClientCalls",
    "java.util.concurrent.TimeUnit"
])
#foreach($field in $updatables)
#set($ignored = $imports.add("com.google.protobuf.$field.wrapper"))
#set($ignored = $imports.add("org.jspecify.annotations.Nullable"))
#end
#foreach($field in $uniques)
#set($ignored = $imports.add("com.google.protobuf.$field.wrapper"))
#set($ignored = $imports.add("org.jspecify.annotations.Nullable"))
#end
#importGroup($imports)
#set($imports = [])
#foreach($message in $messages)
#set($ignored = $imports.add("${contractsPackage}.generated.${servicePackage}.v1.$message"))
#end
#imports($imports)

/** Calls the rpcs as they are on the wire, malformed requests included: what is null is left out. */
record Calls(Channel channel) {
    Create${entity}Response create(Create${entity}Request.Builder request) {
        return call(getCreate${entity}Method(), request.build());
    }

#foreach($field in $updatables)
    Update${field.pascal}Response update${field.pascal}(String id, @Nullable $field.wrapper value) {
        var request = Update${field.pascal}Request.newBuilder();
        request.setId(StringValue.of(id));
        if (value != null) {
            request.set${field.pascal}(value);
        }
        return call(getUpdate${field.pascal}Method(), request.build());
    }

#end
    Get${entity}ByIDResponse getById(String id) {
        var request = Get${entity}ByIDRequest.newBuilder();
        request.setId(StringValue.of(id));
        return call(getGet${entity}ByIDMethod(), request.build());
    }

#foreach($field in $uniques)
#wrapped("    Get${entity}By${field.pascal}Response getBy${field.pascal}(" ["@Nullable $field.wrapper value"] ") {")
        var request = Get${entity}By${field.pascal}Request.newBuilder();
        if (value != null) {
            request.set${field.pascal}(value);
        }
        return call(getGet${entity}By${field.pascal}Method(), request.build());
    }

#end
    List${entityPlural}Response list(int pageSize, String pageToken) {
        var request = List${entityPlural}Request.newBuilder();
        request.setPageSize(pageSize).setPageToken(pageToken);
        return call(getList${entityPlural}Method(), request.build());
    }

    Delete${entity}Response delete(String id) {
        var request = Delete${entity}Request.newBuilder();
        request.setId(StringValue.of(id));
        return call(getDelete${entity}Method(), request.build());
    }

    private <Q, A> A call(MethodDescriptor<Q, A> method, Q request) {
        var options = CallOptions.DEFAULT.withDeadlineAfter(2, TimeUnit.MINUTES);
        return ClientCalls.blockingUnaryCall(channel, method, options, request);
    }
}
