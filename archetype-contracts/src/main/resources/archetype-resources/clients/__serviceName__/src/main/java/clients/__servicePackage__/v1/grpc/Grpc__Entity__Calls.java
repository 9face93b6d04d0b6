package ${package}.clients.${service.packageName}.v1.grpc;

import com.google.protobuf.BoolValue;
import com.google.protobuf.DoubleValue;
import com.google.protobuf.FieldMask;
import com.google.protobuf.Int32Value;
import com.google.protobuf.Int64Value;
import com.google.protobuf.StringValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.Bytes;
import ${pkgPackage}.grpc.WireTimes;
import ${pkgPackage}.grpc.WireValues;
import ${package}.clients.${service.packageName}.v1.${entity}Calls;
import ${package}.clients.${service.packageName}.v1.entities.${entity};
import ${package}.clients.${service.packageName}.v1.entities.${entity}Edit;
import ${package}.clients.${service.packageName}.v1.entities.${entity}Page;
import ${package}.clients.${service.packageName}.v1.entities.${entity}Query;
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
    default ${entity} create${entity}(New${entity} wanted, @Nullable String requestId) {
        var request = Create${entity}Request.newBuilder();
#foreach($field in $entity.fields)
#if($field.optional || $field.hasDefault)
        if (wanted.${field.camel}() != null) {
            request.${field.setter}(${field.wrapped("wanted.${field.camel}()")});
        }
#else
        request.${field.setter}(${field.wrapped("wanted.${field.camel}()")});
#end
#end
        if (requestId != null) {
            request.setRequestId(StringValue.of(requestId));
        }
        var response = caller().call(${service.type}BlockingStub::create${entity}, request.build());
        return ${entity}Mapper.entity(response.get${entity}());
    }

#if($entity.editable)
    @Override
    default ${entity} update${entity}(String id, ${entity}Edit edit, @Nullable Instant expectedUpdatedAt) {
        var mask = FieldMask.newBuilder();
        var request = Update${entity}Request.newBuilder().setId(StringValue.of(id));
#foreach($field in $entity.editables)
        if (edit.${field.camel}() != null) {
            mask.addPaths("$field.name");
#if($field.optional)
            if (edit.${field.camel}().value() != null) {
                request.${field.setter}(${field.wrapped("edit.${field.camel}().value()")});
            }
#else
            request.${field.setter}(${field.wrapped("edit.${field.camel}().value()")});
#end
        }
#end
        if (expectedUpdatedAt != null) {
            request.setExpectedUpdatedAt(WireTimes.timestamp(expectedUpdatedAt));
        }
        var response = caller().call(${service.type}BlockingStub::update${entity}, request.setUpdateMask(mask).build());
        return ${entity}Mapper.entity(response.get${entity}());
    }

#end
#foreach($field in $entity.updatables)
    @Override
    default ${entity} update${field.update}(String id, $field.ref value, @Nullable Instant expectedUpdatedAt) {
        var request = Update${field.update}Request.newBuilder().setId(StringValue.of(id))#if($field.required).${field.setter}(${field.wrapped("value")})#end;
#if($field.optional)
        if (value != null) {
            request.${field.setter}(${field.wrapped("value")});
        }
#end
        if (expectedUpdatedAt != null) {
            request.setExpectedUpdatedAt(WireTimes.timestamp(expectedUpdatedAt));
        }
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
        var request = Get${entity}By${field.pascal}Request.newBuilder().${field.setter}(${field.wrapped("value")}).build();
        var response = caller().call(${service.type}BlockingStub::get${entity}By${field.pascal}, request);
        return ${entity}Mapper.entity(response.get${entity}());
    }

#end
#if($entity.batch)
    @Override
    default List<${entity}> batchGet${entity.plural}(List<String> ids) {
        var request = BatchGet${entity.plural}Request.newBuilder().addAllIds(ids).build();
        var response = caller().call(${service.type}BlockingStub::batchGet${entity.plural}, request);
        return response.get${entity.plural}List().stream().map(${entity}Mapper::entity).toList();
    }

#end
    @Override
    default ${entity}Page list${entity.plural}(${entity}Query query, int pageSize, String pageToken) {
        var request = List${entity.plural}Request.newBuilder().setPageSize(pageSize).setPageToken(pageToken).setNewestFirst(query.newestFirst());
#foreach($filter in $entity.filters)
        if (query.${filter.camel}() != null) {
            request.set${filter.pascal}(${filter.wrapped("query.${filter.camel}()")});
        }
#end
        return ${entity}Mapper.page(caller().call(${service.type}BlockingStub::list${entity.plural}, request.build()));
    }
#if($entity.deletable)

    @Override
    default void delete${entity}(String id, @Nullable Instant expectedUpdatedAt) {
        var request = Delete${entity}Request.newBuilder().setId(StringValue.of(id));
        if (expectedUpdatedAt != null) {
            request.setExpectedUpdatedAt(WireTimes.timestamp(expectedUpdatedAt));
        }
        caller().call(${service.type}BlockingStub::delete${entity}, request.build());
    }
#end
}
