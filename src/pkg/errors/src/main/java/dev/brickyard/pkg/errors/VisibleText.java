package dev.brickyard.pkg.errors;

/** Tells texts that look like what they are from those with characters that nobody sees. */
final class VisibleText {
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;

    private VisibleText() {}

    /** Whether every character can be seen, or is a space, or joins the parts of an emoji. */
    static boolean is(String text) {
        var characters = text.codePoints().toArray();
        for (var i = 0; i < characters.length; i++) {
            if (isHidden(characters[i]) && !isInEmoji(characters, i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the character is drawn onto the one before it. */
    static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            // half a surrogate pair is no character: databases and protobuf refuse it
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> true;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.UNASSIGNED -> !isPictograph(character);
            default -> isBlankLetterOrMark(character);
        };
    }

    /** The letters, symbols and marks without a shape of their own. */
    private static boolean isBlankLetterOrMark(int character) {
        return switch (character) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
        };
    }

    private static boolean isInEmoji(int[] characters, int i) {
        if (i == 0) {
            return false;
        }
        var before = characters[i - 1];
        return switch (characters[i]) {
            case EMOJI_STYLE -> isPictograph(before);
            case ZERO_WIDTH_JOINER ->
                (isPictograph(before) || before == EMOJI_STYLE)
                        && i + 1 < characters.length
                        && isPictograph(characters[i + 1]);
            default -> false;
        };
    }

    /** The later blocks count as a whole: a Java runtime does not know the emoji that are younger than itself. */
    private static boolean isPictograph(int character) {
        return (character >= 0x1F000 && character <= 0x1FAFF) || Character.getType(character) == Character.OTHER_SYMBOL;
    }
}
