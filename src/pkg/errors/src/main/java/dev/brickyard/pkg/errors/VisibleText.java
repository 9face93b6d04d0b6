package dev.brickyard.pkg.errors;

/** Detects invisible characters in a text. */
final class VisibleText {
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;

    private VisibleText() {}

    /** Returns whether every character is visible, a space, or a joiner or style selector within an emoji. */
    static boolean is(String text) {
        var characters = text.codePoints().toArray();
        for (var i = 0; i < characters.length; i++) {
            if (isHidden(characters[i]) && !isInEmoji(characters, i)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether the character is a combining mark. */
    static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            // an unpaired surrogate is not a character: databases and protobuf reject it
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> true;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.UNASSIGNED -> !isPictograph(character);
            default -> isBlankLetterOrMark(character);
        };
    }

    /** Invisible letters, symbols and marks, which their Unicode category does not reveal. */
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

    /** Accepts these emoji blocks as a whole, because the Java runtime does not know emoji newer than itself. */
    private static boolean isPictograph(int character) {
        return (character >= 0x1F000 && character <= 0x1FAFF) || Character.getType(character) == Character.OTHER_SYMBOL;
    }
}
