package org.understory.study.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.understory.model.UserError;

class ChangesTest {

    private static final byte[] NEW = "new 🌱".getBytes(UTF_8);

    @TempDir
    Path study;

    private Changes changes() {
        return new Changes(study, "understory withdraw 'Zoë Quill' --yes");
    }

    @Test
    void whatCanBeFoundOutBeforehandKeepsEverythingAsItWas() throws Exception {
        Path one = Files.writeString(study.resolve("one"), "old");
        Files.createDirectories(study.resolve("two/inside"));
        Changes changes = changes().put(one, NEW).put(study.resolve("two"), NEW);
        assertThatThrownBy(changes::make)
                .isInstanceOf(UserError.class)
                .hasMessageContaining("two")
                .hasMessageContaining("nothing at all was changed");
        assertThat(one).hasContent("old");
        try (var files = Files.list(study)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void whatFailsOnTheWaySaysWhatIsDoneAndWhatToType() throws Exception {
        Path one = Files.writeString(study.resolve("one"), "old");
        Path folder = Files.createDirectories(study.resolve("two"));
        Path three = Files.writeString(study.resolve("three"), "old");
        // the part beside the file goes with its folder before it is moved
        Changes changes = changes()
                .put(one, NEW)
                .delete(folder)
                .put(folder.resolve("x"), NEW)
                .delete(three);
        assertThatThrownBy(changes::make)
                .isInstanceOf(UserError.class)
                .hasMessageContaining("what was done before it stays done")
                .hasMessageContaining("type again: understory withdraw 'Zoë Quill' --yes");
        assertThat(one).hasBinaryContent(NEW);
        assertThat(three).hasContent("old");
    }

    @Test
    void nothingOutsideOfTheStudyIsTouched() {
        assertThatThrownBy(() -> changes().delete(study.resolve("../other"))).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> changes().delete(study)).isInstanceOf(UserError.class);
    }
}
