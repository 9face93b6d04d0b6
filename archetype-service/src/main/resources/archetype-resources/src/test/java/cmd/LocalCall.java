package ${package}.cmd;

#set($imports = [])
#foreach($field in $uniques)
#foreach($each in $field.ifOptional)
#set($ignored = $imports.add("java.util.Objects"))
#end
#end
#importGroup($imports)
import ${contractsPackage}.clients.${servicePackage}.v1.${entity}Samples;

/** Calls a running service through the client that other services use: creates one ${entityWords} and reads it back. */
public final class LocalCall {
    private LocalCall() {}

    /** Takes the address of the service, which is {@code localhost:50051} if it is left out. */
    public static void main(String[] args) throws InterruptedException {
        var address = args.length == 0 ? "localhost:50051" : args[0];
        var client = RunningService.client(address);
        try {
            // a number that no call before is likely to have used
            var wanted = ${entity}Samples.numbered((int) System.currentTimeMillis());
            var created = client.create${entity}(wanted);
            print("Create${entity}", created);
            var byId = client.get${entity}ById(created.id());
            print("Get${entity}ByID", byId);
#foreach($field in $uniques)
            var given${field.pascal} = ${field.presentHead}wanted.${field.camel}()${field.presentTail};
#folded("            var by${field.pascal} =" "client.get${entity}By${field.pascal}(given${field.pascal});")
            print("Get${entity}By${field.pascal}", by${field.pascal});
#end
        } finally {
            client.stop();
        }
    }

    private static void print(String rpc, Object answer) {
        System.out.println(rpc + ": " + answer);
    }
}
