package ${package}.cmd;

import java.util.Objects;

import ${contractsPackage}.clients.${service.packageName}.v1.${first}Samples;

/** Calls a running service with the client that other services use: creates ${first.article} ${first.words} and reads it back. */
public final class LocalCall {
    private LocalCall() {}

    /** Takes the address of the service as its only argument; {@code localhost:50051} by default. */
    public static void main(String[] args) throws InterruptedException {
        var client = RunningService.client(args.length == 0 ? "localhost:50051" : args[0]);
        try {
            // a number that is unlikely to have been used before
            var sample = ${first}Samples.numbered((int) (System.currentTimeMillis() % 1_000_000_000));
#foreach($field in $first.foreignKeys)
            sample = ${first}Samples.with${field.pascal}(sample, null);
#end
            var created = client.create${first}(sample);
            print("Create${first}", created);
            print("Get${first}ByID", client.get${first}ById(created.id()));
#foreach($field in $first.uniques)
            print("Get${first}By${field.pascal}", client.get${first}By${field.pascal}(${field.present("created.${field.camel}()")}));
#end
        } finally {
            client.stop();
        }
    }

    private static void print(String rpc, Object response) {
        System.out.println(rpc + ": " + response);
    }
}
