package org.understory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.understory.analysis.Groups;
import org.understory.analysis.Talk;

/**
 * The plan of the house. Read it first: what each package may use, where each library lives, and that nothing goes round
 * in circles. Change the plan knowingly, with the reason in the commit.
 */
@AnalyzeClasses(packages = "org.understory", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.understory.";

    /** What each package may use besides itself and the JDK. {@code cli} may use everything and is not listed. */
    private static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

    /** The packages in which each library may appear; it appears nowhere else. */
    private static final Map<String, List<String>> HOMES = new LinkedHashMap<>();

    /** Homes that are a house of their own: a library at home there may be used in the packages inside, too. */
    private static final List<String> HOMES_WITH_ROOMS = List.of("report.render", "study");

    static {
        MAY_USE.put("model", List.of());
        MAY_USE.put("report", List.of());
        MAY_USE.put("text", List.of("model"));
        MAY_USE.put("ingest", List.of("model", "text"));
        MAY_USE.put("coding", List.of("model", "text"));
        MAY_USE.put("study", List.of("model", "text"));
        MAY_USE.put("analysis", List.of("model", "report"));
        MAY_USE.put("exchange", List.of("model"));
        MAY_USE.put("review", List.of("model", "study"));
        MAY_USE.put("verification", List.of("report", "analysis"));

        HOMES.put("picocli..", List.of("cli"));
        HOMES.put("opennlp..", List.of("text"));
        HOMES.put("com.google.re2j..", List.of("coding.rule", "coding.match"));
        HOMES.put("org.apache.poi..", List.of("ingest.format", "report.render", "report.read"));
        HOMES.put("org.apache.xmlbeans..", List.of("ingest.format", "report.render"));
        HOMES.put("org.apache.pdfbox..", List.of("ingest.format"));
        HOMES.put("org.jsoup..", List.of("ingest.format", "report.read"));
        HOMES.put("javax.swing..", List.of("ingest.format"));
        HOMES.put("me.tongfei..", List.of("cli"));
        HOMES.put("org.apache.commons.rng..", List.of("analysis.interval", "analysis.statistic"));
        HOMES.put(
                "org.apache.commons.statistics..",
                List.of("analysis.interval", "analysis.statistic", "analysis.comparison"));
        HOMES.put(
                "org.apache.commons.csv..",
                List.of("ingest.format", "study", "report.render", "report.read", "exchange"));
        HOMES.put("gg.jte..", List.of("report.render"));
        HOMES.put("com.fasterxml.jackson.dataformat.yaml..", List.of("coding", "study", "exchange"));
        HOMES.put("org.yaml.snakeyaml..", List.of("coding", "exchange"));
        HOMES.put(
                "com.fasterxml.jackson.core..",
                List.of("ingest", "ingest.format", "coding", "study", "report.render", "exchange", "review", "cli"));
        HOMES.put("com.fasterxml.jackson.databind..", List.of("ingest.format", "exchange", "review", "report.read"));
        HOMES.put("java.sql..", List.of("study.index"));
        HOMES.put("org.sqlite..", List.of("study.index"));
        HOMES.put("io.javalin..", List.of("review"));
        HOMES.put("org.eclipse.jetty..", List.of("review"));
        HOMES.put("java.net..", List.of("review"));
        HOMES.put("java.awt..", List.of());
        HOMES.put("java.util.logging..", List.of());
    }

    private static final List<String> ALL = List.of(
            "model",
            "text",
            "ingest",
            "coding",
            "study",
            "analysis",
            "report",
            "exchange",
            "review",
            "verification",
            "cli");

    @ArchTest
    static void packagesUseOnlyWhatThePlanAllows(JavaClasses classes) {
        MAY_USE.forEach((home, allowed) -> {
            String[] forbidden = ALL.stream()
                    .filter(other -> !other.equals(home) && !allowed.contains(other))
                    .map(other -> ROOT + other + "..")
                    .toArray(String[]::new);
            check(
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + home + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(forbidden),
                    classes);
        });
    }

    @ArchTest
    static void librariesStayAtHome(JavaClasses classes) {
        HOMES.forEach((library, homes) -> {
            String[] packages = homes.stream()
                    .flatMap(home -> HOMES_WITH_ROOMS.contains(home)
                            ? Stream.of(ROOT + home, ROOT + home + "..")
                            : Stream.of(ROOT + home))
                    .toArray(String[]::new);
            check(
                    packages.length == 0
                            ? noClasses().should().dependOnClassesThat().resideInAPackage(library)
                            : noClasses()
                                    .that()
                                    .resideOutsideOfPackages(packages)
                                    .should()
                                    .dependOnClassesThat()
                                    .resideInAPackage(library),
                    classes);
        });
    }

    /** A parent of plug-ins never sees them: {@code cli.Main} hands the lists in. */
    @ArchTest
    static void parentsOfPlugInsNeverSeeThem(JavaClasses classes) {
        parentNeverSees(classes, "ingest", "ingest.format");
        parentNeverSees(classes, "analysis", "analysis.statistic");
        parentNeverSees(classes, "analysis", "analysis.agreement");
        parentNeverSees(classes, "report", "report.render");
        parentNeverSees(classes, "report", "report.read");
    }

    /** {@code coding -> match -> rule}, never back. */
    @ArchTest
    static void theRuleLanguageDoesNotKnowTheEngine(JavaClasses classes) {
        parentNeverSees(classes, "coding.rule", "coding.match");
        parentNeverSees(classes, "coding.rule", "coding");
        parentNeverSees(classes, "coding.match", "coding");
    }

    /** Whoever shows groups takes them from the material, where small ones are pooled; only a draw needs them as they are. */
    @ArchTest
    static void nobodyShowsGroupsAsTheyAre(JavaClasses classes) {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(ROOT + "analysis", ROOT + "analysis.sampling")
                        .should()
                        .callMethod(Groups.class, "by", Talk.class, String.class),
                classes);
    }

    /** Who may be shown is decided from who is in which group, never from what is counted of them. */
    @ArchTest
    static void protectionKnowsNoFigures(JavaClasses classes) {
        check(
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + "analysis.disclosure")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(ROOT + "analysis", ROOT + "model..", ROOT + "report.."),
                classes);
    }

    @ArchTest
    static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching(ROOT + "(**)").should().beFreeOfCycles().allowEmptyShould(true);

    private static void parentNeverSees(JavaClasses classes, String parent, String child) {
        check(
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + parent)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(ROOT + child),
                classes);
    }

    private static void check(ArchRule rule, JavaClasses classes) {
        rule.allowEmptyShould(true).check(classes);
    }

    @ArchTest
    static void everyPackageOfThePlanExists(JavaClasses classes) {
        List<String> present = ALL.stream()
                .filter(name ->
                        classes.stream().anyMatch(c -> c.getPackageName().startsWith(ROOT + name)))
                .toList();
        if (!present.equals(ALL)) {
            throw new AssertionError("packages of the plan without code or package-info: "
                    + Arrays.toString(
                            ALL.stream().filter(n -> !present.contains(n)).toArray()));
        }
    }
}
