package dev.brickyard.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
    @Test
    void areAcceptedByDefault() {
        assertThat(Parameters.checked(service(Map.of())))
                .containsEntry("service", "user-store-svc")
                .containsEntry("entityPlural", "Users")
                .containsEntry("pkgGroupId", "com.acme")
                .containsEntry("pkgPackage", "com.acme.pkg")
                .containsEntry("pkgVersion", "0.1.0-SNAPSHOT")
                .containsEntry("contractsPackage", "com.acme.contracts");
        assertThat(Parameters.checked(contracts(Map.of()))).containsEntry("entityPlural", "Users");
        assertThat(Parameters.checked(pkg(Map.of()))).doesNotContainKey("entityPlural");
    }

    @ParameterizedTest
    @CsvSource({
        "com.acme, com.acme",
        "io.github.JohnDoe, io.github.johndoe",
        "com.1password, com._1password",
        "org.my-org.team, org.myorg.team"
    })
    void deriveALegalPackageOfTheGroup(String groupId, String expected) {
        var parameters = Parameters.checked(service(Map.of("groupId", groupId)));
        assertThat(parameters)
                .containsEntry("pkgPackage", expected + ".pkg")
                .containsEntry("contractsPackage", expected + ".contracts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            groupId | ../x | it must be words of letters and digits joined by dots
            groupId | com.con.x | 'con'
            artifactId | User-Store | it must be lower-case words joined by '-'
            artifactId | a-name-that-goes-on-and-on-and-on-until-nobody-can-read-it | at most 50 characters
            artifactId | pkg-parent | a module of pkg or contracts
            artifactId | contracts-models | a module of pkg or contracts
            artifactId | contracts-user-store-svc-client | a module of pkg or contracts
            artifactId | pkg | a module of pkg or contracts
            artifactId | lpt1-svc | which Windows reserves
            version | LATEST | it must be one version
            version | RELEASE | it must be one version
            version | 1/2 | it must be a Maven version
            version | nul | Windows reserves that name
            package | com.class.x | Java's keyword 'class'
            package | java.x | it must not belong to Java
            package | com.aux | which Windows reserves
            javaVersion | 18 | it must be 17, 21 or 25
            entity | user | an UpperCamelCase type name
            entity | URLAlias | one capital
            entity | User9 | its last character must be a letter
            entity | String | java.lang has a type of that name
            entity | Con | Windows reserves that name
            entity | Descriptor | Java and protobuf have a method
            entity | HashCode | Java and protobuf have a method
            entity | Optional | the generated code has another type of that name
            entity | ServiceProto | the project would have
            entityPlural | User | it must differ from entity
            entityPlural | Class | Java and protobuf have a method
            entityPlural | ToString | Java and protobuf have a method
            entityPlural | Order | PostgreSQL reserves that word
            cache | memcached | it must be redis or none
            events | yes | it must be none or kafka
            http | 1 | it must be true or false
            pkgGroupId | com acme | words of letters
            pkgPackage | com.Acme | a Java package
            pkgVersion | LATEST | it must be one version
            contractsPackage | 9x | a Java package
            contractsVersion | -1 | a Maven version
            """)
    void nameTheRuleThatIsBroken(String parameter, String value, String rule) {
        assertRefused(service(Map.of(parameter, value)), parameter + " '" + value, rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            title:varchar ; the type must be string, text, bool, int32, int64, double, decimal, date, timestamp, uuid, bytes, json, enum, list or ref, for example title:string
            title ; a field must be name:type[:modifier...], for example slug:string:unique
            title:string:index ; the modifier 'index' must be unique, optional
            title:string:unique:unique ; each modifier may be given only once
            title:string:public:private ; it must have at most one of public, internal, private and secret
            Title:string ; the name must be lower-case words
            a_1:int32 ; the name must be lower-case words
            class:string ; the name must not be a keyword of Java
            hash_code:int32 ; the name must not be a keyword of Java
            descriptor:string ; the name must not be a keyword of Java
            id:string ; the name must differ from id
            i_d:string ; the name must differ from id
            live:bool:unique ; a bool must not be unique
            state:enum ; the type enum must say of what, for example state:enum=DRAFT|SENT
            state:enum=Draft|SENT ; the value 'Draft' must be upper-case words joined by '_'
            state:enum=DRAFT ; an enum must have 2 to 100 values
            state:enum=ON|ON ; each value may be given only once
            state:enum=ON|UNKNOWN ; every enum has the value UNKNOWN or one like it
            list:enum=A|B ; Java has a type List, which the enum would hide, for example my_list:enum=A|B
            state:enum=A|B:default=C ; the default must be one of the values
            state:enum=A|B:unique ; an enum must not be unique
            tags:list=text ; the elements of a list must be string, bool
            tags:list=string:optional ; a list must not be optional: it may be empty
            parent:ref=User ; a ref to the entity itself must be optional: the first one refers to none, for example parent:ref=User:optional
            parent:ref=User:optional:unique ; a ref to the entity itself must not be unique, for example parent:ref=User:optional
            owner:ref=user ; a ref must name an entity, for example owner:ref=Customer
            note:text:indexed ; a text must not be indexed
            name:string:unique:indexed ; a unique field must not be indexed: it has an index and an rpc
            name:string:max=x ; max must be a whole number from 1 to 10000, for example name:string:max=200
            name:string:indexed:max=501 ; max must be a whole number from 1 to 500
            name:string:min=9:max=8 ; min must not exceed max, which is 8
            name:string:scale=2 ; the type string must not have scale=
            name:string:max=8:max=9 ; each limit may be given only once
            name:string:pattern=(a+)+ ; the pattern must be made of letters
            name:string:pattern=abc ; the pattern must allow several values
            name:string:unique:pattern=[0-9]{2} ; the pattern of a unique field must allow at least 1000 values
            name:string:default=$x ; the default must be letters
            name:string:optional:default=x ; a field with a default must not be optional
            size:int32:min=1:max=0 ; max must exceed min by at least 1
            size:int32:max=1.5 ; max must be a number of the type
            size:int32:max=5:default=6 ; the default must be within the bounds
            price:decimal:scale=10 ; scale must be a whole number from 0 to 9
            price:decimal:min=0.001 ; min must be a number of the type
            email:string:max=9 ; an e-mail address must not have max=
            name:string:ignorecase ; ignorecase and keepcase are for unique strings
            name:string:unique:ignorecase:keepcase ; it must have one of ignorecase and keepcase
            key:string:secret:unique ; a secret must be neither unique nor indexed
            key:int32:secret ; a secret must be a string, text or bytes
            request_id:string ; the name must differ from request_id
            page_size:int32:indexed ; lists have a parameter of that name
            a_name_that_goes_on_and_on:string ; the name must be lower-case words joined by '_', each beginning with a letter, at most 24 characters
            """)
    void nameTheFieldAtFault(String field, String rule) {
        assertRefused(service(Map.of("fields", "slug:string," + field)), "fields '" + field + "' is refused: " + rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            x_y:string,xy:bool | xy:bool | the name must differ from x_y
            title:string,title_builder:int32 | title_builder:int32 | the name must differ from title
            x:string,,y:bool | x:string,,y:bool | a field must be
            """)
    void nameTheFieldThatClashes(String fields, String field, String rule) {
        assertRefused(service(Map.of("fields", fields)), "fields '" + field + "' is refused: " + rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            delete=never ; slug:string,delete=never ; delete must be hard, soft or none
            hide=x ; slug:string,hide=x ; an option must be delete, unique or batch
            delete=none ; slug:string,delete=soft,delete=none ; the option delete may be given only once
            unique=slug ; slug:string,unique=slug ; unique must name two or more different fields
            unique=slug+title ; slug:string,unique=slug+title ; the entity has no field 'title'
            unique=slug+code ; slug:string,code:string:unique,unique=slug+code ; its fields must be required, neither secret nor unique
            unique=slug+note ; slug:string,note:string:optional,unique=slug+note ; its fields must be required
            unique=live+state ; live:bool,state:enum=A|B,unique=live+state ; one of its fields must be neither bool nor enum
            batch=list ; slug:string,batch=list ; batch must be get
            key:string:secret ; key:string:secret ; there must be a field that is not secret
            deleted_at:timestamp ; deleted_at:timestamp,delete=soft ; the name must differ from deleted_at
            a_b:enum=C|D ; a:enum=B_C|E,a_b:enum=C|D ; the contract would have the value A_B_C twice
            slug:string:pattern=[a ; slug:string:pattern=[a ; each bracket must have its counterpart
            due_from:date ; due:date:indexed,due_from:date ; the name must differ from due_from
            """)
    void nameTheOptionAtFault(String item, String fields, String rule) {
        assertRefused(service(Map.of("fields", fields)), "fields '" + item + "' is refused: " + rule);
    }

    @Test
    void readFieldsFromAFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("invoice.fields"), """
                # what a customer owes
                number:string:unique   # as printed
                total:decimal, due_on:date:indexed,
                status:enum=DRAFT|SENT

                delete=soft
                """);

        assertThat(Parameters.checked(service(Map.of("fields", "@" + file))))
                .containsEntry("fields", "number:string:unique,total:decimal,due_on:date:indexed,status:enum=DRAFT|SENT,delete=soft");
        assertRefused(service(Map.of("fields", "@" + folder.resolve("absent"))), "cannot read that file");
    }

    @Test
    void refuseWhatTheProjectWouldContainTwice() {
        assertRefused(
                contracts(Map.of("entity", "UpdateNoteRequest", "fields", "note:string:updatable")),
                "entity 'UpdateNoteRequest' is refused: the project would have the type UpdateNoteRequest twice");
        assertRefused(
                contracts(Map.of("service", "create-user-request")),
                "service 'create-user-request' is refused: the project would have the type CreateUserRequest twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"S3Object", "X509Certificate", "OAuthToken", "Sha256Digest", "MediaAsset", "Category", "Child"})
    void acceptEntities(String entity) {
        assertAccepted(Map.of("entity", entity));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i18n_key:string:unique",
                "k8s_cluster:string",
                "e2e:bool",
                "point_x_y:double",
                "stream_key:string:unique:internal",
                "ip:string:private",
                "email:string:public",
                "state:enum=DRAFT|IN_REVIEW:default=DRAFT:editable:indexed",
                "code:string:unique:pattern=[A-Z]{2,4}-[0-9]+(x|y)?",
                "parent:ref=User:optional,owner:ref=Customer:unique",
                "total:decimal:scale=4:min=0:max=1000000:default=0.5",
                "tags:list=string:min=1:max=5,days:list=date",
                "key:bytes:secret,note:text:optional:max=100000",
                "login:string:unique:ignorecase,mail_email:string:unique:keepcase",
                "a:uuid,b:json:optional,c:double:indexed,unique=a+c,batch=get,delete=none"
            })
    void acceptFields(String fields) {
        assertAccepted(Map.of("fields", fields));
    }

    @Test
    void giveAGatewayTheUsualServiceAndEntity() {
        assertThat(Parameters.checked(gateway(Map.of())))
                .containsEntry("services", "user-store-svc")
                .containsEntry("service", "user-store-svc")
                .containsEntry("entity", "User")
                .containsEntry("entityPlural", "Users")
                .containsEntry("fields", "username:string:unique:updatable,email:string:unique");
        assertThat(Parameters.checked(gateway(Map.of("services", "channel-store-svc", "entity", "Channel", "fields", "title:string"))))
                .containsEntry("service", "channel-store-svc")
                .containsEntry("entity", "Channel");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            kind     | proxy                  | it must be store or gateway
            services | User-Svc               | it must be lower-case words joined by '-'
            services | user-svc,              | it must be lower-case words joined by '-'
            services | user-svc,user-svc      | it must be given only once
            services | user-gtw               | a service has that name
            services | user-svc,channel-svc   | read from a contracts project in the same folder, and there is none
            service  | user-store-svc         | a gateway has services
            cache    | redis                  | a gateway has no cache
            http     | false                  | a gateway always serves HTTP
            events   | redis                  | it must be none or kafka
            entity   | user                   | UpperCamelCase
            """)
    void nameTheRuleThatAGatewayBreaks(String parameter, String value, String rule) {
        assertRefused(gateway(Map.of(parameter, value)), "is refused: ", rule);
    }

    @Test
    void refuseServicesOfAStore() {
        assertRefused(service(Map.of("services", "user-store-svc")), "services 'user-store-svc' is refused: only a gateway has services");
    }

    @Test
    void acceptAServiceNamedAfterItsEntity() {
        var project = Project.of(Parameters.checked(contracts(Map.of("service", "user"))));
        assertThat(project.services().get(0).type()).isEqualTo("UserService");
    }

    @Test
    void acceptTheLongestName() {
        assertAccepted(Map.of("artifactId", "a".repeat(50)));
    }

    @Test
    void refuseTheSameEntityInTwoServices() {
        var user = Project.of(contracts(Map.of())).services().get(0);
        var other = new Service("account-svc", user.entities());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Project(List.of(user, other), false, true, true, true, "User"))
                .withMessageContaining("entity 'User' is refused: the project would have the file");
    }

    @Test
    void areTheSameInEveryLocale() {
        var usual = Locale.getDefault();
        var given = contracts(Map.of("entity", "Item", "groupId", "IO.Istanbul"));
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Parameters.checked(given)).containsEntry("pkgPackage", "io.istanbul.pkg");
            assertThat(Project.of(given).first().snake()).isEqualTo("item");
        } finally {
            Locale.setDefault(usual);
        }
    }

    /** Random values, most of them almost valid, are accepted or refused; no other exception is thrown. */
    @Test
    void areRefusedOrMakeAModel() {
        var random = new Random(7);
        var parameters = List.of("entity", "entityPlural", "fields", "artifactId", "groupId", "package", "version");
        for (var i = 0; i < 20_000; i++) {
            var given = new HashMap<String, String>();
            var changed = parameters.get(random.nextInt(parameters.size()));
            given.put(changed, text(random));
            assertThatCode(() -> attempt(service(given))).as("%s", given).doesNotThrowAnyException();
        }
    }

    private static void attempt(Map<String, String> given) {
        try {
            var project = Project.of(Parameters.checked(given));
            assertThat(project.first().messages()).doesNotHaveDuplicates();
            assertThat(project.first().table()).matches("[a-z][a-z0-9_]*");
        } catch (Refusal refusal) {
            assertThat(refusal).hasMessageContainingAll("' is refused: ", ", for example ").hasMessageNotContaining("\n");
        }
    }

    private static String text(Random random) {
        var alphabet = "aAbBzZ019_-.:,;$#{}/\\ \n\u00fc\u7528xyunique:string:int64,UserId";
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> random.nextInt(6) == 0
                        ? List.of("string", "unique", ":", ",", "User", "slug:string").get(random.nextInt(6))
                        : String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))))
                .collect(Collectors.joining());
    }

    private static void assertAccepted(Map<String, String> given) {
        assertThatCode(() -> Parameters.checked(service(given))).as("%s", given).doesNotThrowAnyException();
    }

    private static void assertRefused(Map<String, String> given, String... texts) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Parameters.checked(given))
                .withMessageContainingAll(texts)
                .withMessageContaining(", for example ");
    }

    static Map<String, String> pkg(Map<String, String> given) {
        return with(given, Map.of("artifactId", "pkg"));
    }

    static Map<String, String> contracts(Map<String, String> given) {
        return with(
                given,
                Map.of(
                        "artifactId", "contracts",
                        "service", "user-store-svc",
                        "entity", "User",
                        "entityPlural", "auto",
                        "fields", "username:string:unique:updatable,email:string:unique",
                        "pkgGroupId", "auto",
                        "pkgPackage", "auto",
                        "pkgVersion", "auto"));
    }

    static Map<String, String> service(Map<String, String> given) {
        var all = contracts(Map.of());
        all.remove("service");
        all.putAll(Map.of(
                "artifactId", "user-store-svc",
                "kind", "store",
                "services", "auto",
                "cache", "redis",
                "events", "none",
                "http", "true",
                "contractsPackage", "auto",
                "contractsVersion", "0.1.0-SNAPSHOT"));
        return with(given, all);
    }

    static Map<String, String> gateway(Map<String, String> given) {
        var all = service(Map.of(
                "artifactId", "user-gtw",
                "kind", "gateway",
                "entity", "auto",
                "fields", "auto",
                "cache", "none",
                "events", "kafka"));
        all.putAll(given);
        return all;
    }

    private static Map<String, String> with(Map<String, String> given, Map<String, String> defaults) {
        var all = new HashMap<>(Map.of(
                "groupId", "com.acme", "version", "0.1.0-SNAPSHOT", "package", "com.acme.x", "javaVersion", "17"));
        all.putAll(defaults);
        all.putAll(given);
        return all;
    }
}
