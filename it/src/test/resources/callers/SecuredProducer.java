import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Creates Kafka producers with authentication, which loads classes that other producers do not need. */
class SecuredProducer {

    public static void main(String[] arguments) {
        for (var protocol : new String[] {"SASL_SSL", "SASL_PLAINTEXT"}) {
            construct(protocol, "PLAIN", "plain.PlainLoginModule");
            construct(protocol, "SCRAM-SHA-256", "scram.ScramLoginModule");
            construct(protocol, "SCRAM-SHA-512", "scram.ScramLoginModule");
        }
    }

    private static void construct(String protocol, String mechanism, String module) {
        var login = "org.apache.kafka.common.security." + module + " required username=\"a\" password=\"b\";";
        var settings = Map.<String, Object>of(
                "bootstrap.servers", "127.0.0.1:9",
                "security.protocol", protocol,
                "sasl.mechanism", mechanism,
                "sasl.jaas.config", login);
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer()).close();
        System.out.println("created " + protocol + " " + mechanism);
    }
}
