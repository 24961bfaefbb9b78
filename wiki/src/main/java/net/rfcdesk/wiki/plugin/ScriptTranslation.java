package net.rfcdesk.wiki.plugin;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.rfcdesk.wiki.plugin.service.Translations;

/**
 * What the transformer jsI18n does: AJS.I18n.getText with a literal key becomes the text itself, or AJS.format with the text when
 * arguments follow.
 */
record ScriptTranslation(Translations translations) {
    private static final Pattern CALL = Pattern.compile("AJS\\.I18n\\.getText\\(\\s*(['\"])([\\w.-]+)\\1\\s*(\\)|,)");

    String translate(String script, Locale locale) {
        return CALL.matcher(script).replaceAll(call -> Matcher.quoteReplacement(translated(call, locale)));
    }

    private String translated(MatchResult call, Locale locale) {
        String text = translations.getText(locale, call.group(2));
        String literal = '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
        return call.group(3).equals(")") ? literal : "AJS.format(" + literal + ",";
    }
}
