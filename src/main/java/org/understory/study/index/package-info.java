/**
 * What can be made again from the files of a study, kept so that it need not be: transcripts as they were read and machine
 * tags, in SQLite. Everything here may be missing, old, damaged or held by another program; then work is done anew, and
 * nothing else changes. The only use of JDBC.
 */
package org.understory.study.index;
