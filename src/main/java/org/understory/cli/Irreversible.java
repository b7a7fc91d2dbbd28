package org.understory.cli;

import java.util.List;
import org.understory.study.folder.Changes;

/** Carries out changes that cannot be taken back: only when that was asked for, and saying what they do not reach. */
final class Irreversible {

    private Irreversible() {}

    /**
     * Makes the changes, or says how to have them made.
     *
     * @param really whether to make them
     * @param traces what will still hold the words or names, a line each; said even if the making fails
     */
    static void carryOut(Changes changes, boolean really, List<String> traces, Console console) {
        if (!really) {
            traces.forEach(console.out()::println);
            console.out().println("nothing was changed; to do it, which cannot be undone, add --yes");
            return;
        }
        try {
            changes.make();
        } finally {
            traces.forEach(console.out()::println);
        }
        console.out().println("copies elsewhere, git's history among them, still hold everything");
    }
}
