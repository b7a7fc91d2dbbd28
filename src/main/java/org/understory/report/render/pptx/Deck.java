package org.understory.report.render.pptx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CustomProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.understory.report.OutputException;
import org.understory.report.Report;
import org.understory.report.render.office.SameBytes;
import org.understory.report.render.recipe.RecipeLine;

/**
 * A report as slides.
 *
 * @param bytes the presentation; the same for the same report, settings and template
 * @param slides how many slides it has
 * @param remarks what the template did not have
 */
public record Deck(byte[] bytes, int slides, List<String> remarks) {

    /** Freezes the list. */
    public Deck {
        remarks = List.copyOf(remarks);
    }

    /**
     * Makes the slides.
     *
     * @throws OutputException if the template is no presentation that can be used
     */
    public static Deck of(Report report, DeckSettings settings) {
        try (XMLSlideShow show = settings.template().map(TemplateFile::open).orElseGet(HouseStyle::show)) {
            boolean house = settings.template().isEmpty();
            Template template = new Template(show);
            Stage stage = house ? Stage.standard() : template.stage();
            List<Slide> slides = new DeckPlan(report, settings, stage).slides();
            SlideDrawing drawing = new SlideDrawing(show, template, stage, house);
            for (Slide slide : slides) {
                drawing.draw(slide);
            }
            properties(show, settings.title());
            report.recipe().ifPresent(recipe -> recipe(show, RecipeLine.of(recipe)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            show.write(out);
            return new Deck(SameBytes.of(out.toByteArray()), slides.size(), house ? List.of() : template.remarks());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void properties(XMLSlideShow show, String title) throws InvalidFormatException {
        PackageProperties core = show.getPackage().getPackageProperties();
        core.setTitleProperty(Optional.of(title));
        core.setCreatorProperty(Optional.of("understory"));
        core.setLastModifiedByProperty(Optional.empty());
        core.setRevisionProperty(Optional.empty());
        core.setCreatedProperty(Optional.empty());
        core.setModifiedProperty(Optional.empty());
    }

    /** A template may be a deck of ours, and have one of its own. */
    private static void recipe(XMLSlideShow show, String line) {
        CustomProperties properties = show.getProperties().getCustomProperties();
        if (properties.contains(RecipeLine.NAME)) {
            properties.getProperty(RecipeLine.NAME).setLpwstr(line);
        } else {
            properties.addProperty(RecipeLine.NAME, line);
        }
    }

    /** A presentation that can be read as such; what else may go wrong with a file is one fault to its owner. */
    private static final class TemplateFile {
        private static XMLSlideShow open(DeckSettings.Template template) {
            try {
                XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(template.bytes()));
                if (Template.layouts(show).isEmpty()) {
                    throw new OutputException(
                            template.name(),
                            "has no layouts to make slides in",
                            "give a presentation or template with at least one master");
                }
                return Emptying.of(show);
            } catch (OutputException e) {
                throw e;
            } catch (IOException | InvalidFormatException | RuntimeException e) {
                throw new OutputException(
                        template.name(),
                        "cannot be read as a PowerPoint presentation",
                        "open it in PowerPoint or LibreOffice and save it as .pptx, or leave --template out");
            }
        }
    }
}
