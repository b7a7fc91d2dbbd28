/** Random samples of sentences that people code, kept with the design by which they were drawn. */
package org.understory.study.sample;
