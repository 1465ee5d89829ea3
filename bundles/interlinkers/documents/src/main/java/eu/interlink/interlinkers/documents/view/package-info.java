/** The screen of documents. Only this package touches Vaadin, so that the rest runs without screens. */
package eu.interlink.interlinkers.documents.view;
