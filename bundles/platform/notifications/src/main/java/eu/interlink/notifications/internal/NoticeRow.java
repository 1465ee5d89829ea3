package eu.interlink.notifications.internal;

import eu.interlink.notifications.KeptNotice;

/** A row of the table {@code notice}, for who reads it. */
record NoticeRow(KeptNotice notice, String path, boolean unread) {
}
