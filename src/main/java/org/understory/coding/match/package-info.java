/** The engine: rules compiled once to flat immutable tables, and the loop that runs them over words. */
package org.understory.coding.match;
