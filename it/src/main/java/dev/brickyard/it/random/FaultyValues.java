package dev.brickyard.it.random;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values that are invalid for a parameter, independent of the other parameters. */
final class FaultyValues {

    /** Parameters to break; fields most often, since they have most of the rules. */
    static final List<String> PARAMETERS =
            List.of("fields", "fields", "fields", "fields", "entity", "entity", "entityPlural", "service", "javaVersion");

    private static final List<String> ENTITIES = List.of(
            "user", "userProfile", "User_Profile", "User-Profile", "User Profile", "User.Profile", "../User", "User/x", "U",
            "URLAlias", "9Lives", "User9", "Üser", "用户", "$User", "User;", " ", "String", "Object", "Record", "Override",
            "Class", "Process", "Service", "List", "Map", "Optional", "Descriptor", "HashCode", "Con", "Nul", "Test", "Cache",
            "Change", "X".repeat(2), "A" + "b".repeat(24));

    private static final List<String> PLURALS = List.of(
            "users", "Us ers", "User-s", "../Users", "Üsers", "U", "USERS", "$Users", "A" + "b".repeat(28));

    private static final List<String> SERVICES = List.of(
            "User-Svc", "user_svc", "user.svc", "user svc", "user--svc", "-svc", "svc-", "9-svc", "user-9", "..", "a/b",
            "a\\b", "ü-svc", "con-svc", "user-lpt1-svc", "$svc", " ", "a".repeat(51), "a-".repeat(25) + "a");

    private static final List<String> JAVA_VERSIONS = List.of("8", "11", "18", "24", "17.0", "x", " 17", "-17", "017");

    private static final List<String> FIELDS = List.of(
            "Title:string", "tItle:string", "9a:string", "a__b:string", "_a:int32", "a_:int32", "a_1:int32", "naïve:string", "x:int32:public:private",
            "a-b:string", "a b:string", "a.b:string", "../x:string", "a/b:string", "a\\b:string", "$a:string", "名:string",
            "x:blob", "x:String", "x:int", "x:string[]", "x", "x:", ":string", ":", ",x:string", "x:string,", "x:string,,y:bool",
            "x:string:", "x:string::unique", "x:string:indexes", "x:string:Unique", "x:string:unique:unique",
            "x:string:optional:updatable:optional", "x:string, y:string", " x:string", "x: string", "x:string,x:bool",
            "x_y:string,xy:bool", "id:string", "i_d:string", "created_at:timestamp", "updated_at:timestamp", "x:bool:unique",
            "x:bool:optional:unique", "class:string", "int:int32", "default:string", "new:string", "true:bool", "null:string",
            "serialized_size:int32", "unknown_fields:string", "descriptor:string", "all_fields:string", "hash_code:int32",
            "to_string:string", "get_class:string", "notify:bool", "wait:bool", "id_builder:string", "a".repeat(25) + ":string",
            "title:string;drop table users", "title:string#end", "title:string##", "title:string\n", "'title':string",
            "request_id:string", "update_mask:string", "expected_updated_at:timestamp", "x:enum", "x:enum=A", "x:enum=A|A", "x:enum=a|b",
            "x:enum=A|B:default=C", "x:list", "x:list=text", "x:list=string:optional", "x:list=string:unique", "x:ref", "x:ref=customer",
            "x:decimal:scale=10", "x:decimal:min=0.001", "x:int32:min=5:max=1", "x:int32:default=none", "x:int32:max=9999999999",
            "x:string:min=0", "x:string:pattern=(a", "x:string:pattern=(a|b)*", "x:string:pattern=a.*", "x:text:pattern=[a-z]{3}",
            "x:bytes:unique", "x:json:indexed", "x:json:default=none", "x:string:secret:unique", "x:int32:secret", "x:string:secret:private",
            "x:string:optional:default=a", "x:string:ignorecase", "x:int32:unique:keepcase", "x:string:unique:indexed", "x:string:max=5:max=6",
            "delete=never", "delete=soft,delete=none", "batch=all", "unique=qqq", "unique=qqq+zzz", "color=red", "@nowhere.fields");

    private FaultyValues() {}

    /** Returns the invalid values of a parameter. */
    static List<String> of(String parameter) {
        return switch (parameter) {
            case "fields" -> fields();
            case "entity" -> ENTITIES;
            case "entityPlural" -> PLURALS;
            case "service" -> SERVICES;
            case "javaVersion" -> JAVA_VERSIONS;
            default -> throw new IllegalArgumentException(parameter);
        };
    }

    private static List<String> fields() {
        var all = new ArrayList<>(FIELDS);
        Words.KEYWORDS.stream().sorted().map(word -> word + ":string").forEach(all::add);
        var tooMany = IntStream.range(0, 51).mapToObj(i -> "number" + i + ":int32");
        all.add(tooMany.collect(Collectors.joining(",")));
        return all;
    }
}
