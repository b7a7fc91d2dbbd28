/** The study as a folder of plain files: where each lies, its settings, the originals, and new rows for its people. */
package org.understory.study.folder;
