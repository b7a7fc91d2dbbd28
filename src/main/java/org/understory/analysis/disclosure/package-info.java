/**
 * Which groups of people a report may show. {@code Protection} decides once for all breakdowns of a report, from who is
 * in which group alone; what is counted in the groups it never sees. Depends on nothing.
 */
package org.understory.analysis.disclosure;
