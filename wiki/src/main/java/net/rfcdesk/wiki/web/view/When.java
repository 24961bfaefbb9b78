package net.rfcdesk.wiki.web.view;

/** A moment as the pages show one. @param iso for machines. @param date without the time of day */
public record When(String iso, String text, String date) {}
