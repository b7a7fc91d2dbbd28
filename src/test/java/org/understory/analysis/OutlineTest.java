package org.understory.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.understory.model.Theme;

class OutlineTest {

    private static List<String> outline(List<Theme> themes) {
        return Outline.of(themes).entries().stream()
                .map(entry -> entry.group() + " " + ">".repeat(entry.depth())
                        + entry.theme().id() + entry.members())
                .toList();
    }

    @Test
    void groupsStandTogetherAndSubThemesUnderTheirParents() {
        Study study = new Study()
                .theme("a", "G", "")
                .theme("b", "H", "")
                .theme("c", "G", "")
                .theme("d", "ignored", "a")
                .theme("e", "", "d");
        assertThat(outline(study.themes()))
                .containsExactly("G a[0, 3, 4]", "G >d[3, 4]", "G >>e[4]", "G c[2]", "H b[1]");
    }

    @Test
    void everyThemeIsShownOnceEvenWithParentsInACircleOrUnknown() {
        Study study = new Study()
                .theme("a", "", "b")
                .theme("b", "", "a")
                .theme("c", "", "c")
                .theme("d", "", "nowhere")
                .theme("e", "", "a");
        assertThat(Outline.of(study.themes()).entries())
                .extracting(entry -> entry.theme().id())
                .containsExactlyInAnyOrder("a", "b", "c", "d", "e");
    }
}
