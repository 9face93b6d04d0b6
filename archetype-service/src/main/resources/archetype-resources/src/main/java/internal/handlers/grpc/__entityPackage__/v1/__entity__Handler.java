package ${package}.internal.handlers.grpc.${entityPackage}.v1;

#set($stubs = "static ${contractsPackage}.generated.${servicePackage}.v1.${serviceType}Grpc")
#set($imports = ["${stubs}.getServiceDescriptor"])
#foreach($rpc in $rpcs)
#set($ignored = $imports.add("${stubs}.get${rpc}Method"))
#end
#importGroup($imports)
import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;

import ${pkgPackage}.errors.Require;
import ${pkgPackage}.grpc.PageToken;
import ${pkgPackage}.grpc.Pages;
import ${pkgPackage}.grpc.Unary;
#set($imports = [])
#foreach($message in $messages)
#set($ignored = $imports.add("${contractsPackage}.generated.${servicePackage}.v1.$message"))
#end
#imports($imports)
import ${package}.internal.entities.${entityPackage}.v1.${entity};
import ${package}.internal.services.v1.${entity}Service;

/** Serves version 1 of ${service}. */
public final class ${entity}Handler implements BindableService {
    private static final int DEFAULT_PAGE_SIZE = 50;
    private static final int MAX_PAGE_SIZE = 100;

    private final ${entity}Service service;

    /** A handler that calls {@code service}. */
    public ${entity}Handler(${entity}Service service) {
        this.service = service;
    }

    @Override
    public ServerServiceDefinition bindService() {
        var rpcs = ServerServiceDefinition.builder(getServiceDescriptor());
#wrapped("        rpcs.addMethod(" ["getCreate${entity}Method()", "Unary.of(this::create)"] ");")
#foreach($field in $updatables)
#wrapped("        rpcs.addMethod(" ["getUpdate${field.pascal}Method()", "Unary.of(this::update${field.pascal})"] ");")
#end
#wrapped("        rpcs.addMethod(" ["getGet${entity}ByIDMethod()", "Unary.of(this::getById)"] ");")
#foreach($field in $uniques)
#wrapped("        rpcs.addMethod(" ["getGet${entity}By${field.pascal}Method()", "Unary.of(this::getBy${field.pascal})"] ");")
#end
#wrapped("        rpcs.addMethod(" ["getList${entityPlural}Method()", "Unary.of(this::list)"] ");")
#wrapped("        rpcs.addMethod(" ["getDelete${entity}Method()", "Unary.of(this::delete)"] ");")
        return rpcs.build();
    }

    private Create${entity}Response create(Create${entity}Request request) {
        var created = service.create(Requests.wanted(request));
        var response = Create${entity}Response.newBuilder();
        return response.set${entity}(Messages.of(created)).build();
    }

#foreach($field in $updatables)
#wrapped("    private Update${field.pascal}Response update${field.pascal}(" ["Update${field.pascal}Request request"] ") {")
#foreach($each in $field.ifMustBeGiven)
        Require.given("${field.name}", request.has${field.pascal}(), request);
#end
        var id = Requests.readId(request.getId());
#foreach($each in $field.ifRequired)
        var value = Requests.read${field.pascal}(request.get${field.pascal}());
        var change = service.update${field.pascal}(id, value);
#end
#foreach($each in $field.ifOptional)
        var given = request.has${field.pascal}();
        var value = Requests.read${field.pascal}(given, request.get${field.pascal}());
        var change = service.update${field.pascal}(id, value);
#end
        var response = Update${field.pascal}Response.newBuilder();
        return response.set${entity}(Messages.of(change.after())).build();
    }

#end
    private Get${entity}ByIDResponse getById(Get${entity}ByIDRequest request) {
        var found = service.getById(Requests.readId(request.getId()));
        var response = Get${entity}ByIDResponse.newBuilder();
        return response.set${entity}(Messages.of(found)).build();
    }

#foreach($field in $uniques)
#set($request = "Get${entity}By${field.pascal}Request request")
#wrapped("    private Get${entity}By${field.pascal}Response getBy${field.pascal}(" [$request] ") {")
#foreach($each in $field.ifBare)
        Require.given("${field.name}", request.has${field.pascal}(), request);
#end
        var value = Requests.read${field.pascal}(request.get${field.pascal}());
        var found = service.getBy${field.pascal}(value);
        var response = Get${entity}By${field.pascal}Response.newBuilder();
        return response.set${entity}(Messages.of(found)).build();
    }

#end
    private List${entityPlural}Response list(List${entityPlural}Request request) {
        var size = pageSize(request.getPageSize());
        var afterId = PageToken.afterId(request.getPageToken(), ${entity}.IDS);
        // one more than asked for tells whether there is a page after this one
        var found = service.list(afterId, size + 1);
        var response = List${entityPlural}Response.newBuilder();
        var page = Pages.fitting(found.stream().limit(size).map(Messages::of).toList());
        page.forEach(response::add${entityPlural});
        if (found.size() > page.size()) {
            response.setNextPageToken(PageToken.after(found.get(page.size() - 1).id()));
        }
        return response.build();
    }

    private Delete${entity}Response delete(Delete${entity}Request request) {
        service.delete(Requests.readId(request.getId()));
        return Delete${entity}Response.getDefaultInstance();
    }

    private static int pageSize(int size) {
        return size == 0 ? DEFAULT_PAGE_SIZE : Require.range("page_size", size, 1, MAX_PAGE_SIZE);
    }
}
