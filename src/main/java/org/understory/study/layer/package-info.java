/** What a report counts: the machine's tags, and what people made of them. */
package org.understory.study.layer;
