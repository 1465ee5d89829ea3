/** Files with versions. Nothing here is for other bundles. */
package eu.interlink.interlinkers.documents;
