/** Names put out of sight: the key that says which name becomes what, and the replacing and looking for names. */
package org.understory.study.pseudonym;
