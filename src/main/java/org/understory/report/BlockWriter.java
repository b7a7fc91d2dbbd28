package org.understory.report;

/** Writes the kinds of block there are, each in its own way. */
public interface BlockWriter {

    /** Writes a heading. */
    void heading(Block.Heading heading);

    /** Writes a paragraph. */
    void paragraph(Block.Paragraph paragraph);

    /** Writes notices. */
    void notices(Block.Notices notices);

    /** Writes a table. */
    void table(Block.Table table);

    /** Writes findings. */
    void findings(Block.Findings findings);

    /** Writes a chart, or nothing: the table behind it says the same. */
    void chart(Block.Chart chart);

    /** Writes a network, or nothing: the table behind it says the same. */
    void network(Block.Network network);

    /** Writes quotations. */
    void quotes(Block.Quotes quotes);
}
