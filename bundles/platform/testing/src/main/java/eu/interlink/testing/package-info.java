/** A real database for unit tests, and patience with a deadline. */
package eu.interlink.testing;
