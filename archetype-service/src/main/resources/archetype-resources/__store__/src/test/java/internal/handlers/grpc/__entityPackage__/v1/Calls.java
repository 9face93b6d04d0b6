package ${package}.internal.handlers.grpc.${entity.packageName}.v1;

import com.google.protobuf.StringValue;
import java.util.List;
import java.util.function.UnaryOperator;

import ${contractsPackage}.generated.${service.packageName}.v1.${service.type}Grpc.${service.type}BlockingStub;
#foreach($message in $entity.messages)
import ${contractsPackage}.generated.${service.packageName}.v1.$message;
#end

/** Calls the rpcs with requests that may be malformed; {@code content} sets the other fields. */
record Calls(${service.type}BlockingStub stub) {
    Create${entity}Response create(Create${entity}Request.Builder request) {
        return stub.create${entity}(request.build());
    }
#foreach($field in $entity.updatables)

    Update${field.update}Response update${field.pascal}(String id, UnaryOperator<Update${field.update}Request.Builder> content) {
        return stub.update${field.update}(content.apply(Update${field.update}Request.newBuilder().setId(StringValue.of(id))).build());
    }
#end
#if($entity.editable())

    Update${entity}Response update(String id, UnaryOperator<Update${entity}Request.Builder> content) {
        return stub.update${entity}(content.apply(Update${entity}Request.newBuilder().setId(StringValue.of(id))).build());
    }
#end

    Get${entity}ByIDResponse getById(String id) {
        return stub.get${entity}ByID(Get${entity}ByIDRequest.newBuilder().setId(StringValue.of(id)).build());
    }
#foreach($field in $entity.uniques)

    Get${entity}By${field.pascal}Response getBy${field.pascal}(UnaryOperator<Get${entity}By${field.pascal}Request.Builder> content) {
        return stub.get${entity}By${field.pascal}(content.apply(Get${entity}By${field.pascal}Request.newBuilder()).build());
    }
#end
#if($entity.batch())

    BatchGet${entity.plural}Response getByIds(List<String> ids) {
        return stub.batchGet${entity.plural}(BatchGet${entity.plural}Request.newBuilder().addAllIds(ids).build());
    }
#end

    List${entity.plural}Response list(UnaryOperator<List${entity.plural}Request.Builder> content) {
        return stub.list${entity.plural}(content.apply(List${entity.plural}Request.newBuilder()).build());
    }
#if($entity.deletable())

    Delete${entity}Response delete(String id, UnaryOperator<Delete${entity}Request.Builder> content) {
        return stub.delete${entity}(content.apply(Delete${entity}Request.newBuilder().setId(StringValue.of(id))).build());
    }
#end
}
