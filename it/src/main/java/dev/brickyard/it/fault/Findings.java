package dev.brickyard.it.fault;

import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Progress;
import dev.brickyard.it.common.Setup;
import java.nio.file.Path;

/** A table of the measurements of a test class, in {@code target/findings} and on the console. */
public final class Findings {

    private final Path file;
    private final Progress progress;
    private String text;

    /** Creates a table with this name and heading. */
    public Findings(String name, String heading) {
        file = Setup.moduleFolder().resolve("target/findings").resolve(name + ".md");
        progress = new Progress("[it " + name + "] ");
        text = heading + "\n";
        heading.lines().forEach(progress::say);
    }

    /** Adds a row. */
    public void add(String row) {
        progress.say(row);
        text += row + "\n";
        Folder.write(file, text);
    }
}
