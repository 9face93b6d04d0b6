package ${package}.internal.handlers.grpc.${entity.packageName}.v1;

import com.google.protobuf.BoolValue;
import com.google.protobuf.DoubleValue;
import com.google.protobuf.Int32Value;
import com.google.protobuf.Int64Value;
import com.google.protobuf.StringValue;
import com.google.protobuf.Timestamp;
import org.jspecify.annotations.Nullable;

import ${contractsPackage}.generated.${service.packageName}.v1.${service.type}Grpc.${service.type}BlockingStub;
#foreach($message in $entity.messages)
import ${contractsPackage}.generated.${service.packageName}.v1.$message;
#end

/** Calls the rpcs with requests that may be malformed: null omits a field. */
record Calls(${service.type}BlockingStub stub) {
    Create${entity}Response create(Create${entity}Request.Builder request) {
        return stub.create${entity}(request.build());
    }
#foreach($field in $entity.updatables)

    Update${field.update}Response update${field.pascal}(String id, @Nullable $field.wrapper value) {
        var request = Update${field.update}Request.newBuilder().setId(StringValue.of(id));
        if (value != null) {
            request.set${field.pascal}(value);
        }
        return stub.update${field.update}(request.build());
    }
#end

    Get${entity}ByIDResponse getById(String id) {
        return stub.get${entity}ByID(Get${entity}ByIDRequest.newBuilder().setId(StringValue.of(id)).build());
    }
#foreach($field in $entity.uniques)

    Get${entity}By${field.pascal}Response getBy${field.pascal}(@Nullable $field.wrapper value) {
        var request = Get${entity}By${field.pascal}Request.newBuilder();
        if (value != null) {
            request.set${field.pascal}(value);
        }
        return stub.get${entity}By${field.pascal}(request.build());
    }
#end

    List${entity.plural}Response list(int pageSize, String pageToken) {
        return stub.list${entity.plural}(List${entity.plural}Request.newBuilder().setPageSize(pageSize).setPageToken(pageToken).build());
    }

    Delete${entity}Response delete(String id) {
        return stub.delete${entity}(Delete${entity}Request.newBuilder().setId(StringValue.of(id)).build());
    }
}
