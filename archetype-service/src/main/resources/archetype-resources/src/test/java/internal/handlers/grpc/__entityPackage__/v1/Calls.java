package ${package}.internal.handlers.grpc.${entityPackage}.v1;

import static ${contractsPackage}.generated.${servicePackage}.v1.${serviceType}Grpc.getCreate${entity}Method;
import static ${contractsPackage}.generated.${servicePackage}.v1.${serviceType}Grpc.getDelete${entity}Method;
import static ${contractsPackage}.generated.${servicePackage}.v1.${serviceType}Grpc.getGet${entity}ByEmailMethod;
import static ${contractsPackage}.generated.${servicePackage}.v1.${serviceType}Grpc.getGet${entity}ByIDMethod;
import static ${contractsPackage}.generated.${servicePackage}.v1.${serviceType}Grpc.getGet${entity}ByUsernameMethod;
import static ${contractsPackage}.generated.${servicePackage}.v1.${serviceType}Grpc.getList${entityPlural}Method;
import static ${contractsPackage}.generated.${servicePackage}.v1.${serviceType}Grpc.getUpdateUsernameMethod;

import com.google.protobuf.StringValue;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.stub.ClientCalls;
import java.util.concurrent.TimeUnit;

import ${contractsPackage}.generated.${servicePackage}.v1.Create${entity}Request;
import ${contractsPackage}.generated.${servicePackage}.v1.Create${entity}Response;
import ${contractsPackage}.generated.${servicePackage}.v1.Delete${entity}Request;
import ${contractsPackage}.generated.${servicePackage}.v1.Delete${entity}Response;
import ${contractsPackage}.generated.${servicePackage}.v1.Get${entity}ByEmailRequest;
import ${contractsPackage}.generated.${servicePackage}.v1.Get${entity}ByEmailResponse;
import ${contractsPackage}.generated.${servicePackage}.v1.Get${entity}ByIDRequest;
import ${contractsPackage}.generated.${servicePackage}.v1.Get${entity}ByIDResponse;
import ${contractsPackage}.generated.${servicePackage}.v1.Get${entity}ByUsernameRequest;
import ${contractsPackage}.generated.${servicePackage}.v1.Get${entity}ByUsernameResponse;
import ${contractsPackage}.generated.${servicePackage}.v1.List${entityPlural}Request;
import ${contractsPackage}.generated.${servicePackage}.v1.List${entityPlural}Response;
import ${contractsPackage}.generated.${servicePackage}.v1.UpdateUsernameRequest;
import ${contractsPackage}.generated.${servicePackage}.v1.UpdateUsernameResponse;

/** Calls the rpcs as they are on the wire, malformed requests included. */
record Calls(Channel channel) {
    Create${entity}Response create(String username, String email) {
        var request = Create${entity}Request.newBuilder();
        request.setUsername(StringValue.of(username)).setEmail(StringValue.of(email));
        return call(getCreate${entity}Method(), request.build());
    }

    Create${entity}Response createWithoutFields() {
        return call(getCreate${entity}Method(), Create${entity}Request.getDefaultInstance());
    }

    UpdateUsernameResponse updateUsername(String id, String username) {
        var request = UpdateUsernameRequest.newBuilder();
        request.setId(StringValue.of(id)).setUsername(StringValue.of(username));
        return call(getUpdateUsernameMethod(), request.build());
    }

    Get${entity}ByIDResponse getById(String id) {
        var request = Get${entity}ByIDRequest.newBuilder();
        request.setId(StringValue.of(id));
        return call(getGet${entity}ByIDMethod(), request.build());
    }

    Get${entity}ByEmailResponse getByEmail(String email) {
        var request = Get${entity}ByEmailRequest.newBuilder();
        request.setEmail(StringValue.of(email));
        return call(getGet${entity}ByEmailMethod(), request.build());
    }

    Get${entity}ByUsernameResponse getByUsername(String username) {
        var request = Get${entity}ByUsernameRequest.newBuilder();
        request.setUsername(StringValue.of(username));
        return call(getGet${entity}ByUsernameMethod(), request.build());
    }

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
        var options = CallOptions.DEFAULT.withDeadlineAfter(5, TimeUnit.SECONDS);
        return ClientCalls.blockingUnaryCall(channel, method, options, request);
    }
}
