package dev.brickyard.model;

import java.util.List;
import java.util.Set;

/** Reserved names of files, folders, types and accessors. */
final class Words {
    /** Names that Windows reserves for devices, with any extension. */
    private static final Set<String> DEVICES = set("""
            aux con nul prn com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9""");

    /** Types of java.lang that are missing in some JDKs since 17. */
    private static final Set<String> JAVA_LANG = set("""
            Compiler IO IdentityException LazyConstant MatchException RuntimePermission ScopedValue SecurityManager StableValue \
            StringTemplate ThreadDeath WrongThreadException""");

    /** Methods of every object, which cannot be names of record components. */
    private static final Set<String> OF_OBJECTS =
            set("clone equals finalize getClass hashCode notify notifyAll toString wait");

    /** Properties for which every protobuf message has a getter. */
    private static final Set<String> OF_MESSAGES = set("""
            AllFields CachedSize Class DefaultInstance DefaultInstanceForType Descriptor DescriptorForType \
            InitializationErrorString ParserForType SerializedSize UnknownFields""");

    private Words() {}

    /** Whether Windows reserves the name for a device. */
    static boolean device(String name) {
        return DEVICES.contains(Names.lower(name).replaceAll("[.].*", ""));
    }

    /** Whether java.lang has a type with this name, which every Java file imports. */
    static boolean javaLang(String type) {
        if (JAVA_LANG.contains(type)) {
            return true;
        }
        try {
            Class.forName("java.lang." + type, false, null);
            return true;
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            return false;
        }
    }

    /** Whether records or protobuf messages already have an accessor with this name. */
    static boolean accessor(Names name) {
        return OF_OBJECTS.contains(name.camel()) || OF_MESSAGES.contains(name.pascal());
    }

    /** Returns a list for use in a sentence, such as {@code a, b or c}. */
    static String or(String... words) {
        var last = words.length - 1;
        return last == 0 ? words[0] : String.join(", ", List.of(words).subList(0, last)) + " or " + words[last];
    }

    /** Returns a list for use in a sentence. */
    static String or(List<String> words) {
        return or(words.toArray(String[]::new));
    }

    private static Set<String> set(String words) {
        return Set.of(words.split(" "));
    }
}
