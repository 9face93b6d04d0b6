package dev.brickyard.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rules of an archetype's parameters, and the defaults of derived ones. */
public final class Parameters {
    /** The value of a parameter that is to be derived from others. */
    public static final String AUTO = "auto";

    private static final String USUAL_SERVICE = "user-store-svc";
    private static final String USUAL_ENTITY = "User";
    private static final String USUAL_FIELDS = "username:string:unique:updatable,email:string:unique";
    private static final String WORDS = "[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*";
    private static final String PACKAGE = "[a-z_][a-z0-9_]*([.][a-z_][a-z0-9_]*)*";
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_PACKAGE = 150;
    private static final int LONGEST_ENTITY = 24;
    private static final int LONGEST_PLURAL = 28;
    private static final int LONGEST = 100;
    /** Maximum length of a name in PostgreSQL, which truncates longer ones. */
    private static final int LONGEST_CONSTRAINT = 63;
    /** Length of the ending of a constraint on a field, with an underscore before and behind the field. */
    private static final int LONGEST_SUFFIX = "__check".length();

    private final Map<String, String> values = new TreeMap<>();
    private final Contracts contracts;

    private Parameters(Map<String, String> given, Contracts contracts) {
        values.putAll(given);
        this.contracts = contracts;
    }

    /**
     * Returns all parameters of an archetype, including derived ones and Brickyard's version.
     *
     * @param given the archetype's own parameters: pkg has no entity, pkg and contracts have no cache
     * @throws Refusal if a parameter breaks a rule
     */
    public static Map<String, String> checked(Map<String, String> given) {
        return checked(given, Contracts.NONE);
    }

    /**
     * Returns the same for a folder with a contracts project, from which a gateway gets its entities; the first entity is
     * among the parameters.
     */
    public static Map<String, String> checked(Map<String, String> given, Contracts contracts) {
        var parameters = new Parameters(given, contracts);
        parameters.check();
        parameters.values.put("brickyard", Templates.version());
        return Map.copyOf(parameters.values);
    }

    private void check() {
        given("groupId").must(values.containsKey("groupId"), "it is required", "com.acme");
        if (values.containsKey("kind")) {
            given("kind").mustBeOneOf("store", "gateway");
        }
        checkMaven();
        if (!values.containsKey("entity")) {
            return;
        }
        if (isGateway()) {
            checkGateway();
        }
        values.putIfAbsent("service", value("artifactId"));
        checkName(given("service"));
        checkEntity();
        derive("pkgGroupId", value("groupId"));
        checkGroup("pkgGroupId");
        derive("pkgPackage", packageOf(value("pkgGroupId")) + ".pkg");
        checkPackage("pkgPackage", "com.acme.pkg");
        derive("pkgVersion", value("pkgGroupId").equals("dev.brickyard") ? Templates.version() : "0.1.0-SNAPSHOT");
        checkVersion("pkgVersion");
        if (values.containsKey("cache")) {
            checkService();
        }
        var further = contracts.further(values);
        further.forEach(entity -> new Parameters(entity, contracts).checkEntity());
        Project.of(values, further);
    }

    private void checkMaven() {
        checkGroup("groupId");
        var artifactId = given("artifactId");
        checkName(artifactId);
        var others = switch (archetype()) {
            case "pkg" -> List.of("contracts");
            case "contracts" -> List.of("pkg");
            default -> List.of("pkg", "contracts");
        };
        artifactId.must(
                !others.contains(artifactId.value()) && !Templates.haveArtifact(artifactId.value()),
                "it must not be the artifactId of a module of pkg or contracts",
                "user-store-svc");
        checkVersion("version");
        checkPackage("package", "com.acme." + value("artifactId").replace("-", ""));
        given("javaVersion").mustBeOneOf("17", "21", "25");
    }

    private boolean isGateway() {
        return value("kind").equals("gateway");
    }

    /** Checks what only a gateway has, and sets its first service and entity. */
    private void checkGateway() {
        given("service").must(!values.containsKey("service"), "a gateway has services", "-Dservices=" + USUAL_SERVICE);
        derive("services", USUAL_SERVICE);
        var services = List.of(value("services").split(",", -1));
        services.forEach(service -> {
            checkName(new Given("services", service));
            var count = services.stream().filter(service::equals).count();
            new Given("services", service).must(count == 1, "it must be given only once", service);
            given("artifactId").must(!service.equals(value("artifactId")), "a service has that name", "user-gtw");
        });
        if (contracts.present()) {
            for (var parameter : List.of("entity", "entityPlural", "fields")) {
                given(parameter)
                        .must(
                                value(parameter).equals(AUTO),
                                "the entities of the services are read from " + contracts.folder() + ": leave it out",
                                "-Dservices=" + value("services"));
            }
            values.putAll(contracts.of(services).get(0));
            values.put("caller", contracts.caller());
            values.merge(
                    "contractsPackage",
                    contracts.parameters().getOrDefault("package", AUTO),
                    (given, read) -> given.equals(AUTO) ? read : given);
        } else {
            given("services")
                    .must(
                            services.size() == 1,
                            "their entities are read from a contracts project in the same folder, and there is none"
                                    + " of this groupId: generate it first, or give one service",
                            services.get(0));
            values.put("service", services.get(0));
            derive("entity", USUAL_ENTITY);
            derive("fields", USUAL_FIELDS);
        }
    }

    private void checkService() {
        if (isGateway()) {
            given("cache").must(value("cache").equals("none"), "a gateway has no cache", "none");
            given("http").must(value("http").equals("true"), "a gateway always serves HTTP", "true");
        } else {
            var artifactId = value("artifactId");
            given("service").must(value("service").equals(artifactId), "it must be the service's artifactId", artifactId);
            given("services")
                    .must(value("services").equals(AUTO), "only a gateway has services", "-Dkind=gateway -Dservices=" + USUAL_SERVICE);
        }
        given("cache").mustBeOneOf("redis", "none");
        given("events").mustBeOneOf("none", "kafka");
        given("http").mustBeOneOf("true", "false");
        derive("contractsPackage", packageOf(value("groupId")) + ".contracts");
        checkPackage("contractsPackage", "com.acme.contracts");
        checkVersion("contractsVersion");
    }

    private void checkEntity() {
        var name = value("entity");
        var entity = given("entity");
        checkType(entity, LONGEST_ENTITY, "UserProfile");
        entity.must(!Words.javaLang(name), "java.lang has a type of that name", "User" + name)
                .must(!Words.device(name), "Windows reserves that name", "User" + name)
                .must(!name.matches(".*[0-9]"), "its last character must be a letter", name + "Type");
        derive("entityPlural", Plural.of(name));
        var plural = given("entityPlural");
        checkType(plural, LONGEST_PLURAL, "Categories");
        plural.must(!plural.value().equals(name), "it must differ from entity", name + "List")
                .must(!SqlWords.reserved(Names.ofType(plural.value()).snake()), "PostgreSQL reserves that word", name + "List");
        for (var type : List.of(entity, plural)) {
            type.must(
                    !Words.accessor(Names.ofType(type.value())),
                    "Java and protobuf have a method for that name",
                    "User" + type.value());
        }
        values.put("fields", FieldsFile.read(given("fields")));
        var table = Names.ofType(plural.value()).snake();
        var definition = FieldSpecs.definition(value("fields"), name, table, "", List.of());
        var constraint = table.length() + LONGEST_SUFFIX;
        for (var field : definition.fields()) {
            checkConstraint(field.name(), constraint + field.name().length(), table + "_" + field.name() + "_check");
        }
        for (var composite : new Entity(name, plural.value(), definition, 1).composites()) {
            checkConstraint(composite.option(), composite.constraint().length(), composite.constraint());
        }
    }

    private static void checkConstraint(String given, int length, String constraint) {
        new Given("fields", given)
                .must(
                        length <= LONGEST_CONSTRAINT,
                        "PostgreSQL truncates " + constraint + ", which has more than " + LONGEST_CONSTRAINT + " characters",
                        given.substring(0, 1));
    }

    private static void checkType(Given type, int limit, String example) {
        type.mustMatch("[A-Z][A-Za-z0-9]+", limit, "an UpperCamelCase type name of letters and digits", example)
                .must(
                        Names.ofType(type.value()).pascal().equals(type.value()),
                        "each of its words must have one capital and no digit before a lower-case letter",
                        "ApiKey");
    }

    private static void checkName(Given name) {
        name.mustMatch(WORDS, LONGEST_NAME, "lower-case words joined by '-', each beginning with a letter", "user-store-svc");
        noDevice(name, "-", "user-store-svc");
    }

    private void checkGroup(String parameter) {
        var group = given(parameter);
        group.mustMatch(
                "[A-Za-z][A-Za-z0-9_-]*([.][A-Za-z0-9_][A-Za-z0-9_-]*)*", LONGEST, "words of letters and digits joined by dots", "com.acme");
        noDevice(group, "[.]", "com.acme");
    }

    private void checkVersion(String parameter) {
        given(parameter)
                .mustMatch("[0-9A-Za-z]([0-9A-Za-z._-]*[0-9A-Za-z])?", LONGEST, "a Maven version", "0.1.0-SNAPSHOT")
                .must(!List.of("LATEST", "RELEASE").contains(value(parameter)), "it must be one version", "0.1.0-SNAPSHOT")
                .must(!Words.device(value(parameter)), "Windows reserves that name", "0.1.0-SNAPSHOT");
    }

    private void checkPackage(String parameter, String example) {
        var name = given(parameter);
        name.mustMatch(PACKAGE, LONGEST_PACKAGE, "a Java package of lower-case words joined by dots", example);
        for (var word : name.value().split("[.]")) {
            name.must(!JavaWords.KEYWORDS.contains(word), "it must not contain Java's keyword '" + word + "'", example);
        }
        name.must(!name.value().matches("javax?([.].*)?"), "it must not belong to Java", example);
        noDevice(name, "[.]", example);
    }

    private static void noDevice(Given name, String separator, String example) {
        for (var word : name.value().split(separator)) {
            name.must(!Words.device(word), "it must not contain the word '" + word + "', which Windows reserves", example);
        }
    }

    /** Returns the Java package of a group, without characters that Java does not allow. */
    static String packageOf(String groupId) {
        return Names.lower(groupId.replace("-", "")).replaceAll("(^|[.])([0-9])", "$1_$2");
    }

    private String archetype() {
        return !values.containsKey("entity") ? "pkg" : values.containsKey("cache") ? "service" : "contracts";
    }

    private void derive(String parameter, String derived) {
        values.merge(parameter, derived, (given, other) -> given.equals(AUTO) ? derived : given);
    }

    private Given given(String parameter) {
        return new Given(parameter, value(parameter));
    }

    private String value(String parameter) {
        return values.getOrDefault(parameter, "");
    }
}
