/**
 * One class per transcript format, and {@code Formats}, the list of them. A new format is one class here, one line in
 * the list and one golden pair under {@code src/test/resources}.
 *
 * <p>The only home of POI's readers; Commons CSV reads tables here.
 */
package org.understory.ingest.format;
