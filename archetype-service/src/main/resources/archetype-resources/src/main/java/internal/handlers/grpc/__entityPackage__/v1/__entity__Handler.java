package ${package}.internal.handlers.grpc.${entityPackage}.v1;

import static ${contractsPackage}.generated.${servicePackage}.v1.${serviceType}Grpc.getCreate${entity}Method;
import static ${contractsPackage}.generated.${servicePackage}.v1.${serviceType}Grpc.getDelete${entity}Method;
import static ${contractsPackage}.generated.${servicePackage}.v1.${serviceType}Grpc.getGet${entity}ByEmailMethod;
import static ${contractsPackage}.generated.${servicePackage}.v1.${serviceType}Grpc.getGet${entity}ByIDMethod;
import static ${contractsPackage}.generated.${servicePackage}.v1.${serviceType}Grpc.getGet${entity}ByUsernameMethod;
import static ${contractsPackage}.generated.${servicePackage}.v1.${serviceType}Grpc.getList${entityPlural}Method;
import static ${contractsPackage}.generated.${servicePackage}.v1.${serviceType}Grpc.getServiceDescriptor;
import static ${contractsPackage}.generated.${servicePackage}.v1.${serviceType}Grpc.getUpdateUsernameMethod;

import com.google.protobuf.StringValue;
import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;

import ${pkgPackage}.errors.BadRequestException;
import ${pkgPackage}.errors.Require;
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
import ${package}.internal.entities.${entityPackage}.v1.${entity};
import ${package}.internal.handlers.grpc.PageToken;
import ${package}.internal.handlers.grpc.Unary;
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
        return ServerServiceDefinition.builder(getServiceDescriptor())
                .addMethod(getCreate${entity}Method(), Unary.of(this::create))
                .addMethod(getUpdateUsernameMethod(), Unary.of(this::updateUsername))
                .addMethod(getGet${entity}ByIDMethod(), Unary.of(this::getById))
                .addMethod(getGet${entity}ByEmailMethod(), Unary.of(this::getByEmail))
                .addMethod(getGet${entity}ByUsernameMethod(), Unary.of(this::getByUsername))
                .addMethod(getList${entityPlural}Method(), Unary.of(this::list))
                .addMethod(getDelete${entity}Method(), Unary.of(this::delete))
                .build();
    }

    private Create${entity}Response create(Create${entity}Request request) {
        var created = service.create(username(request.getUsername()), email(request.getEmail()));
        var response = Create${entity}Response.newBuilder();
        return response.set${entity}(Messages.of(created)).build();
    }

    private UpdateUsernameResponse updateUsername(UpdateUsernameRequest request) {
        var change = service.updateUsername(id(request.getId()), username(request.getUsername()));
        var response = UpdateUsernameResponse.newBuilder();
        return response.set${entity}(Messages.of(change.after())).build();
    }

    private Get${entity}ByIDResponse getById(Get${entity}ByIDRequest request) {
        var found = service.getById(id(request.getId()));
        var response = Get${entity}ByIDResponse.newBuilder();
        return response.set${entity}(Messages.of(found)).build();
    }

    private Get${entity}ByEmailResponse getByEmail(Get${entity}ByEmailRequest request) {
        var found = service.getByEmail(email(request.getEmail()));
        var response = Get${entity}ByEmailResponse.newBuilder();
        return response.set${entity}(Messages.of(found)).build();
    }

    private Get${entity}ByUsernameResponse getByUsername(Get${entity}ByUsernameRequest request) {
        var found = service.getByUsername(username(request.getUsername()));
        var response = Get${entity}ByUsernameResponse.newBuilder();
        return response.set${entity}(Messages.of(found)).build();
    }

    private List${entityPlural}Response list(List${entityPlural}Request request) {
        var size = pageSize(request.getPageSize());
        var afterId = PageToken.afterId(request.getPageToken(), ${entity}.IDS);
        // one more than asked for tells whether there is a page after this one
        var found = service.list(afterId, size + 1);
        var response = List${entityPlural}Response.newBuilder();
        found.stream().limit(size).map(Messages::of).forEach(response::add${entityPlural});
        if (found.size() > size) {
            response.setNextPageToken(PageToken.after(found.get(size - 1).id()));
        }
        return response.build();
    }

    private Delete${entity}Response delete(Delete${entity}Request request) {
        service.delete(id(request.getId()));
        return Delete${entity}Response.getDefaultInstance();
    }

    private static String id(StringValue id) {
        if (!${entity}.IDS.matches(id.getValue())) {
            throw new BadRequestException("id", "must be ${entitySnake}_ and a ULID");
        }
        return id.getValue();
    }

    private static String username(StringValue username) {
        return Require.text("username", username.getValue(), ${entity}.MAX_USERNAME_LENGTH);
    }

    private static String email(StringValue email) {
        return Require.email("email", email.getValue());
    }

    private static int pageSize(int size) {
        return size == 0 ? DEFAULT_PAGE_SIZE : Require.range("page_size", size, 1, MAX_PAGE_SIZE);
    }
}
