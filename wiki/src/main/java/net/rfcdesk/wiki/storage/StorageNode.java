package net.rfcdesk.wiki.storage;

/** A part of a parsed body. */
sealed interface StorageNode permits StorageElement, StorageText {}
