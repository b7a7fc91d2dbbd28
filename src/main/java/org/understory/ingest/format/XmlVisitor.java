package org.understory.ingest.format;

import java.util.function.UnaryOperator;

/** Is told of the elements of an XML part as they stream by. Names are local names, without their prefixes. */
interface XmlVisitor {

    /**
     * An element begins.
     *
     * @param attribute from an attribute's local name to its value, or to the empty text
     * @return whether to look inside; where not, the visitor hears nothing of the element's end either
     */
    boolean open(String name, UnaryOperator<String> attribute);

    /** Text, perhaps not all that stands together. */
    void words(String text);

    /** An element that was looked into ends. */
    void close(String name);
}
