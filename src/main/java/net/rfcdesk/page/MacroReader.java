package net.rfcdesk.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the parameters of one macro, up to its end; a parameter holds text or links to users. */
final class MacroReader {

    private final Map<String, List<String>> parameters = new HashMap<>();
    private String parameter;

    private MacroReader() {}

    /** @param xml at the macro's start; afterwards at its end */
    static MacroReader read(XMLStreamReader xml) throws XMLStreamException {
        MacroReader reader = new MacroReader();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                reader.start(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                reader.text(xml.getText());
            }
        }
        return reader;
    }

    /** @return each value of a list, whether written with commas or as links */
    List<String> all(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Roles.split(value).stream())
                .toList();
    }

    /** @return the whole value; empty when there is none */
    String first(String name) {
        return String.join("", parameters.getOrDefault(name, List.of())).strip();
    }

    private void start(XMLStreamReader xml) {
        switch (Names.element(xml)) {
            case "ac:parameter" -> parameter = Names.attributes(xml).get("ac:name");
            case "ri:user" -> user(xml);
            default -> {
                // Whatever else a parameter holds is not for us.
            }
        }
    }

    private void user(XMLStreamReader xml) {
        Map<String, String> attributes = Names.attributes(xml);
        text(attributes.getOrDefault("ri:userkey", attributes.get("ri:username")));
    }

    private void text(String value) {
        if (parameter != null && value != null) {
            parameters.computeIfAbsent(parameter, name -> new ArrayList<>()).add(value);
        }
    }
}
