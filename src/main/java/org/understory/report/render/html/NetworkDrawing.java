package org.understory.report.render.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.understory.report.Block;
import org.understory.report.render.html.ChartView.Drawing;
import org.understory.report.render.html.Shape.Place;
import org.understory.report.render.reading.VisibleText;

/**
 * Draws the nodes of a network around an ellipse, in their order, with straight links between them: the same network is
 * always drawn the same. How much there is of a node or a link stands beside it, and shows in sizes and widths.
 */
final class NetworkDrawing {

    private static final int LETTERS = 22;
    /** The narrowest drawing, for which figures of links are kept apart. */
    private static final int WIDTH = 640;

    private static final double ACROSS = 0.28;
    private static final int MARGIN = 34;
    private static final int WIDTHS = 5;
    private static final int APART = 17;
    /** How far a node of nothing reaches from its middle, and how much farther the largest one. */
    private static final double SMALLEST = 3;

    private static final double GROWTH = 8;
    /** Where on its link a figure may stand, best first. */
    private static final List<Double> SPOTS = List.of(0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74);

    private final Block.Network network;
    private final List<String> groups;
    private final int radius;
    private final long most;
    private final long heaviest;
    private final List<Point> taken = new ArrayList<>();

    /** A place, as parts of the width and in pixels. */
    private record Point(double x, double y) {
        Place place() {
            return new Place(Axis.percentOf(x), (int) Math.round(y));
        }

        boolean near(Point other) {
            return Math.hypot((x - other.x) * WIDTH, y - other.y) < APART;
        }
    }

    NetworkDrawing(Block.Network network) {
        this.network = network;
        this.groups = List.copyOf(HtmlNetwork.groups(network));
        this.radius = Math.max(120, network.nodes().size() * 13);
        this.most = network.nodes().stream().mapToLong(Block.Node::size).max().orElse(1);
        this.heaviest =
                network.links().stream().mapToLong(Block.Link::weight).max().orElse(1);
    }

    Drawing drawing() {
        for (int node = 0; node < network.nodes().size(); node++) {
            taken.add(point(node));
        }
        List<Shape> edges = new ArrayList<>();
        List<Shape> weights = new ArrayList<>();
        List<Block.Link> lightFirst = new ArrayList<>(network.links());
        lightFirst.sort(Comparator.comparingLong(Block.Link::weight));
        for (Block.Link link : lightFirst) {
            edges.add(Shape.line(
                    "edge w" + width(link),
                    point(link.first()).place(),
                    point(link.second()).place()));
        }
        for (int i = lightFirst.size() - 1; i >= 0; i--) {
            weights.add(weight(lightFirst.get(i)));
        }
        List<Shape> plot = new ArrayList<>(edges);
        plot.addAll(weights);
        for (int node = 0; node < network.nodes().size(); node++) {
            plot.addAll(node(node));
        }
        return new Drawing("network", 2 * (radius + MARGIN), List.of(), plot);
    }

    /** From the top, with the hands of a clock. */
    private Point point(int node) {
        double angle = angle(node);
        return new Point(0.5 + ACROSS * Math.sin(angle), MARGIN + radius - radius * Math.cos(angle));
    }

    private double angle(int node) {
        return 2 * Math.PI * (node + 0.5) / network.nodes().size();
    }

    private int width(Block.Link link) {
        return 1 + (int) Math.min(WIDTHS - 1, WIDTHS * (link.weight() - 1) / Math.max(1, heaviest));
    }

    /** The figure of a link stands where no other does, as near to the middle as may be. */
    private Shape weight(Block.Link link) {
        Point from = point(link.first());
        Point to = point(link.second());
        Point best = between(from, to, SPOTS.get(0));
        for (double spot : SPOTS) {
            Point here = between(from, to, spot);
            if (taken.stream().noneMatch(here::near)) {
                best = here;
                break;
            }
        }
        taken.add(best);
        String names = name(link.first()) + " and " + name(link.second()) + ": " + link.weight();
        Place place = new Place(Axis.percentOf(best.x()), (int) Math.round(best.y()) + 4);
        return Shape.text("weight", place, Long.toString(link.weight())).saying(names);
    }

    private static Point between(Point from, Point to, double part) {
        return new Point(from.x() + part * (to.x() - from.x()), from.y() + part * (to.y() - from.y()));
    }

    private List<Shape> node(int at) {
        Block.Node node = network.nodes().get(at);
        int look = groups.indexOf(node.group());
        String said = name(at) + ": " + node.size();
        Point point = point(at);
        double reach = SMALLEST + GROWTH * Math.sqrt((double) node.size() / Math.max(1, most));
        boolean isRight = point.x() >= 0.5;
        double gap = (reach + 6) / WIDTH;
        Place beside =
                new Place(Axis.percentOf(isRight ? point.x() + gap : point.x() - gap), (int) Math.round(point.y()) + 5);
        String label = Labels.lines(name(at), LETTERS, 1).get(0) + " " + node.size();
        return List.of(
                Shape.mark("point " + HtmlChart.look(look), point.place(), mark(look, reach))
                        .saying(said),
                Shape.text("node-name " + (isRight ? "label-right" : "label-left"), beside, label)
                        .saying(said));
    }

    private String name(int node) {
        return VisibleText.line(network.nodes().get(node).name());
    }

    /** The mark of a group: a disc, a square, a diamond or a triangle of so many pixels from its middle. */
    static String mark(int look, double reach) {
        String r = String.format(Locale.ROOT, "%.1f", reach);
        return switch (look % 4) {
            case 0 -> "M-" + r + " 0A" + r + " " + r + " 0 1 0 " + r + " 0A" + r + " " + r + " 0 1 0 -" + r + " 0Z";
            case 1 -> "M-" + r + " -" + r + "H" + r + "V" + r + "H-" + r + "Z";
            case 2 -> "M0 -" + r + "L" + r + " 0L0 " + r + "L-" + r + " 0Z";
            default -> "M0 -" + r + "L" + r + " " + r + "H-" + r + "Z";
        };
    }
}
