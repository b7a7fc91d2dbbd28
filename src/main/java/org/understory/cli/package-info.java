/**
 * The command line: {@code Main} wires readers, statistics and renderers together, and each command is one class that
 * parses, calls and prints. The only home of picocli. May use everything.
 */
package org.understory.cli;
