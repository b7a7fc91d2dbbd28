package org.understory.report.render.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.understory.report.Block;
import org.understory.report.render.html.ChartView.KeyView;
import org.understory.report.render.reading.VisibleText;

/** Prepares a network for the template of charts: the drawing, and the key to it. */
final class HtmlNetwork {

    private HtmlNetwork() {}

    /**
     * The network as its template sees it.
     *
     * @param anchor where it can be found
     * @param table the anchor of its table, or empty
     */
    static ChartView view(Block.Network network, String anchor, String table) {
        return new ChartView(
                anchor,
                VisibleText.line(network.title()),
                VisibleText.line(network.alt()),
                VisibleText.line(network.base()),
                table,
                new NetworkDrawing(network).drawing(),
                keys(network));
    }

    /** The groups, if there are several. */
    private static List<KeyView> keys(Block.Network network) {
        Set<String> groups = groups(network);
        List<KeyView> keys = new ArrayList<>();
        for (String group : groups) {
            if (groups.size() > 1 && !group.isEmpty()) {
                int look = keys.size();
                keys.add(new KeyView(HtmlChart.look(look), NetworkDrawing.mark(look, 5), VisibleText.line(group)));
            }
        }
        return keys;
    }

    /** The groups of the nodes in order; the nameless one, if any, last, for it has no key. */
    static Set<String> groups(Block.Network network) {
        Set<String> groups = new LinkedHashSet<>();
        network.nodes().stream()
                .map(Block.Node::group)
                .filter(group -> !group.isEmpty())
                .forEach(groups::add);
        groups.add("");
        return groups;
    }
}
