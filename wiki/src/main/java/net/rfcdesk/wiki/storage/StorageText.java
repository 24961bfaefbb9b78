package net.rfcdesk.wiki.storage;

/** A run of text, its entities replaced; from a CDATA section or not. */
record StorageText(String value) implements StorageNode {}
