package dev.brickyard.it.project;

import java.util.function.UnaryOperator;

/** One pkg for the cases that are about what is built on it: made once in a run, without its own tests. */
public final class SharedPkg {

    /** The group of this pkg and of what is built on it. */
    public static final String GROUP = "io.shared-pkg.x2";

    private static boolean installed;

    private SharedPkg() {}

    /** Makes an empty workspace for projects of its group, which share some answers. */
    public static synchronized Workspace workspace(String name, UnaryOperator<Answers> common) {
        if (!installed) {
            Workspace.create("shared pkg", answers -> answers.group(GROUP))
                    .generatePkg()
                    .install("pkg", "-DskipTests", "-Djacoco.skip");
            installed = true;
        }
        return Workspace.create(name, answers -> common.apply(answers.group(GROUP)));
    }
}
