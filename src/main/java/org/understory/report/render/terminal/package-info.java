/**
 * A report as text for a terminal: {@link org.understory.report.render.terminal.TerminalRenderer}. Loads no library, for
 * it is what people wait for.
 */
package org.understory.report.render.terminal;
