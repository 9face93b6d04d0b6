package ${package}.clients.${service.packageName}.v1.grpc;

import io.grpc.StatusRuntimeException;
import java.util.function.BiFunction;

import ${pkgPackage}.errors.ServiceException;
import ${pkgPackage}.grpc.ErrorTable;
import ${package}.generated.${service.packageName}.v1.${service.type}Grpc.${service.type}BlockingStub;

/** Calls the stub; the only code that does. */
record Caller(${service.type}BlockingStub stub) {
    /**
     * Calls one rpc.
     *
     * @throws ServiceException the exception of the service, if the call fails
     */
    <Q, A> A call(BiFunction<${service.type}BlockingStub, Q, A> rpc, Q request) {
        try {
            return rpc.apply(stub, request);
        } catch (StatusRuntimeException e) {
            throw ErrorTable.fromStatus(e);
        }
    }
}
