package ${package}.clients.${service.packageName}.v1.grpc;

import com.google.protobuf.BoolValue;
import com.google.protobuf.DoubleValue;
import com.google.protobuf.Int32Value;
import com.google.protobuf.Int64Value;
import com.google.protobuf.StringValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.grpc.WireTimes;
import ${package}.clients.${service.packageName}.v1.${entity}Calls;
import ${package}.clients.${service.packageName}.v1.entities.${entity};
import ${package}.clients.${service.packageName}.v1.entities.${entity}Page;
import ${package}.clients.${service.packageName}.v1.entities.New${entity};
#foreach($message in $entity.messages)
import ${package}.generated.${service.packageName}.v1.$message;
#end
import ${package}.generated.${service.packageName}.v1.${service.type}Grpc.${service.type}BlockingStub;

/** The calls about ${entity.pluralWords} over gRPC. */
interface Grpc${entity}Calls extends ${entity}Calls {
    /** Calls the service. */
    Caller caller();

    @Override
    default ${entity} create${entity}(New${entity} wanted) {
        var request = Create${entity}Request.newBuilder();
#foreach($field in $entity.fields)
#if($field.optional)
        if (wanted.${field.camel}() != null) {
            request.set${field.pascal}(${field.wrap}(wanted.${field.camel}()));
        }
#else
        request.set${field.pascal}(${field.wrap}(wanted.${field.camel}()));
#end
#end
        var response = caller().call(${service.type}BlockingStub::create${entity}, request.build());
        return ${entity}Mapper.entity(response.get${entity}());
    }

#foreach($field in $entity.updatables)
    @Override
    default ${entity} update${field.update}(String id, $field.ref value) {
        var request = Update${field.update}Request.newBuilder().setId(StringValue.of(id))#if($field.required).set${field.pascal}(${field.wrap}(value))#end;
#if($field.optional)
        if (value != null) {
            request.set${field.pascal}(${field.wrap}(value));
        }
#end
        var response = caller().call(${service.type}BlockingStub::update${field.update}, request.build());
        return ${entity}Mapper.entity(response.get${entity}());
    }

#end
    @Override
    default ${entity} get${entity}ById(String id) {
        var request = Get${entity}ByIDRequest.newBuilder().setId(StringValue.of(id)).build();
        var response = caller().call(${service.type}BlockingStub::get${entity}ByID, request);
        return ${entity}Mapper.entity(response.get${entity}());
    }

#foreach($field in $entity.uniques)
    @Override
    default ${entity} get${entity}By${field.pascal}($field.java value) {
        var request = Get${entity}By${field.pascal}Request.newBuilder().set${field.pascal}(${field.wrap}(value)).build();
        var response = caller().call(${service.type}BlockingStub::get${entity}By${field.pascal}, request);
        return ${entity}Mapper.entity(response.get${entity}());
    }

#end
    @Override
    default ${entity}Page list${entity.plural}(int pageSize, String pageToken) {
        var request = List${entity.plural}Request.newBuilder().setPageSize(pageSize).setPageToken(pageToken).build();
        return ${entity}Mapper.page(caller().call(${service.type}BlockingStub::list${entity.plural}, request));
    }

    @Override
    default void delete${entity}(String id) {
        var request = Delete${entity}Request.newBuilder().setId(StringValue.of(id)).build();
        caller().call(${service.type}BlockingStub::delete${entity}, request);
    }
}
