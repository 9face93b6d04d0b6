package ${package}.internal.handlers.grpc.${entity.packageName}.v1;

import io.grpc.stub.StreamObserver;

import ${pkgPackage}.errors.Require;
import ${pkgPackage}.grpc.PageToken;
import ${pkgPackage}.grpc.Pages;
import ${pkgPackage}.grpc.Unary;
import ${pkgPackage}.grpc.WireTimes;
import ${pkgPackage}.grpc.WireValues;
#foreach($message in $entity.messages)
import ${contractsPackage}.generated.${service.packageName}.v1.$message;
#end
import ${contractsPackage}.generated.${service.packageName}.v1.${service.type}Grpc.${service.type}ImplBase;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
import ${package}.internal.entities.${entity.packageName}.v1.Rules;
import ${package}.internal.services.v1.${entity}Service;

/** The rpcs of ${entity.pluralWords}. If a method throws, the call fails with the status of the exception. */
public final class ${entity}Handler extends ${service.type}ImplBase {
    private static final int DEFAULT_PAGE_SIZE = 50;
    private static final int MAX_PAGE_SIZE = 100;

    private final ${entity}Service service;

    /** Creates a handler that calls {@code service}. */
    public ${entity}Handler(${entity}Service service) {
        this.service = service;
    }

    @Override
    public void create${entity}(Create${entity}Request request, StreamObserver<Create${entity}Response> responses) {
        var requestId = request.hasRequestId() ? Rules.checkedRequestId(request.getRequestId().getValue()) : null;
        var created = ${entity}Mapper.toMessage(service.create(${entity}Mapper.toNew${entity}(request), requestId));
        Unary.reply(responses, Create${entity}Response.newBuilder().set${entity}(created).build());
    }

#foreach($field in $entity.updatables)
    @Override
    public void update${field.update}(Update${field.update}Request request, StreamObserver<Update${field.update}Response> responses) {
        var id = Rules.checkedId(request.getId().getValue());
        var value = ${field.changed("request")};
        var expected = request.hasExpectedUpdatedAt() ? WireTimes.instant("expected_updated_at", request.getExpectedUpdatedAt()) : null;
        var updated = ${entity}Mapper.toMessage(service.update${field.pascal}(id, value, expected).after());
        Unary.reply(responses, Update${field.update}Response.newBuilder().set${entity}(updated).build());
    }

#end
#if(!$entity.editables.empty)
    @Override
    public void update${entity}(Update${entity}Request request, StreamObserver<Update${entity}Response> responses) {
        var id = Rules.checkedId(request.getId().getValue());
        var edit = ${entity}Mapper.toEdit(request);
        var expected = request.hasExpectedUpdatedAt() ? WireTimes.instant("expected_updated_at", request.getExpectedUpdatedAt()) : null;
        var updated = ${entity}Mapper.toMessage(service.update(id, edit, expected).after());
        Unary.reply(responses, Update${entity}Response.newBuilder().set${entity}(updated).build());
    }

#end
    @Override
    public void get${entity}ByID(Get${entity}ByIDRequest request, StreamObserver<Get${entity}ByIDResponse> responses) {
        var id = Rules.checkedId(request.getId().getValue());
        var found = ${entity}Mapper.toMessage(service.getById(id));
        Unary.reply(responses, Get${entity}ByIDResponse.newBuilder().set${entity}(found).build());
    }

#foreach($field in $entity.uniques)
    @Override
    public void get${entity}By${field.pascal}(Get${entity}By${field.pascal}Request request, StreamObserver<Get${entity}By${field.pascal}Response> responses) {
        var value = ${field.needed("request")};
        var found = ${entity}Mapper.toMessage(service.getBy${field.pascal}(value));
        Unary.reply(responses, Get${entity}By${field.pascal}Response.newBuilder().set${entity}(found).build());
    }

#end
#if($entity.batch())
    @Override
    public void batchGet${entity.plural}(BatchGet${entity.plural}Request request, StreamObserver<BatchGet${entity.plural}Response> responses) {
        var ids = Rules.checkedIds(request.getIdsList());
        var found = service.getByIds(ids).stream().map(${entity}Mapper::toMessage).toList();
        Unary.reply(responses, BatchGet${entity.plural}Response.newBuilder().addAll${entity.plural}(found).build());
    }

#end
    @Override
    public void list${entity.plural}(List${entity.plural}Request request, StreamObserver<List${entity.plural}Response> responses) {
        var size = request.getPageSize() == 0 ? DEFAULT_PAGE_SIZE : Require.range("page_size", request.getPageSize(), 1, MAX_PAGE_SIZE);
        var query = ${entity}Mapper.toQuery(request);
        var after = PageToken.position(request.getPageToken(), ${entity}.IDS, query.keys());
        // one more than the page size shows whether there is a next page
        var found = service.list(query, after, size + 1);
        var page = Pages.fitting(found.stream().limit(size).map(${entity}Mapper::toMessage).toList());
        var response = List${entity.plural}Response.newBuilder().addAll${entity.plural}(page);
        if (found.size() > page.size()) {
            response.setNextPageToken(PageToken.after(query.positionOf(found.get(page.size() - 1))));
        }
        Unary.reply(responses, response.build());
    }
#if($entity.deletable())

    @Override
    public void delete${entity}(Delete${entity}Request request, StreamObserver<Delete${entity}Response> responses) {
        var expected = request.hasExpectedUpdatedAt() ? WireTimes.instant("expected_updated_at", request.getExpectedUpdatedAt()) : null;
        service.delete(Rules.checkedId(request.getId().getValue()), expected);
        Unary.reply(responses, Delete${entity}Response.getDefaultInstance());
    }
#end
}
