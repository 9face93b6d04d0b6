package dev.brickyard.it.random;

import java.util.List;
import java.util.Set;

/** Words for random names, especially those with a meaning in a language of the generated files. */
final class Words {

    static final List<String> GROUPS = List.of("com.acme", "zz.top", "a", "io.github.some-one.x2", "io.github.JohnDoe", "com.1password", "org.my_org.team", "com.northern-lights-broadcasting.platform.engineering");

    /** Valid names of entities, especially those of types that generated code could use, but does not. */
    static final List<String> ENTITIES = words("""
            Collection Config Consumer Context Database Entity Field Handler Operation
            Device Response Result Row Secret Server Store Stream Type Value Order Category Channel MediaAsset News Key
            Child Case Import Interface OAuthToken Person Quiz S3Object Series Throw X509Certificate
            """);

    /** Valid names of fields. */
    static final List<String> FIELDS = words("""
            order user group select table limit offset from to where end check primary references desc asc all any and or
            not in is like column constraint position value values name type key status state version text number count
            index row data date time timestamp interval message option service rpc returns stream repeated map oneof
            reserved extend syntax string bytes bool int32 int64 request response channel stub config client store cache
            create update list get find next page token page_size page_token next_page_token entity created updated change
            before after at now sql n i x y on off yes no id_number my_id email work_email e_mail a1 b2 url uri is_live
            has_x get_x set_x clock writer reader connections numbered samples self other given wanted sent field fields
            record var yield sealed permits ttl keys deleted service_name error code parent username title live
            viewer_count started_at microseconds_of_its_life i18n_key k8s_cluster e2e point_x_y b2c a_b_c stream_key
            """);

    /** The types of fields but references. */
    static final List<String> TYPES = words("""
            string bool int32 int64 double decimal date timestamp uuid text bytes json enum list=string list=bool list=int32
            list=int64 list=double list=decimal list=date list=timestamp list=uuid
            """);

    /** Valid values of enums, some of which have a meaning in a language of the generated files. */
    static final List<String> VALUES = words("""
            DRAFT SENT PAID VOID NEW OLD CLASS NULL TRUE DEFAULT SELECT ORDER A B2 IN_PROGRESS PAST_DUE VALUE STATUS OTHER NONE
            """);

    /** Patterns of strings. */
    static final List<String> PATTERNS = List.of("[a-z]{3,8}", "[A-Z]{2}-[0-9]+", "[a-z]{2}(_[A-Z]{2})?", "(v|version )[0-9]{1,3}", "[A-Za-z][a-z0-9/@_.-]{2}");

    /** Patterns that allow enough values for a unique string. */
    static final List<String> PATTERNS_OF_MANY = List.of("[a-z]{3,8}", "[A-Z]{2}-[0-9]{3,6}", "[0-9a-f]{8}");

    /** Names of fields of which an enum would have the name of a type that the generated code uses. */
    static final Set<String> JAVA_TYPES = Set.copyOf(words("""
            arrays bigdecimal builder bytes chronounit collections edit function idprefix instant list localdate map
            nullable objects optional position rules set stream
            """));

    /** Java's keywords, which are invalid names. */
    static final Set<String> KEYWORDS = Set.copyOf(words("""
            abstract assert boolean break byte case catch char class const continue default do double else enum extends
            false final finally float for goto if implements import instanceof int interface long native new null package
            private protected public return short static strictfp super switch synchronized this throw throws transient
            true try void volatile while
            """));

    /** Invalid names of fields, without underscores. */
    static final Set<String> TAKEN_FIELDS = Set.of("id", "createdat", "updatedat", "wait", "notify", "clone", "equals");

    private Words() {}

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
