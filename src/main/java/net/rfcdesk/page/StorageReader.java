package net.rfcdesk.page;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.rfcdesk.approval.Deadline;
import net.rfcdesk.rfc.Reason;
import net.rfcdesk.rfc.Refusal;

/** Goes through a page's storage format once, for our macros and for the substance of the rest. */
final class StorageReader {

    /** Storage format uses these prefixes without declaring them. */
    private static final String PAGE = "<page xmlns:ac=\"ac\" xmlns:ri=\"ri\" xmlns:at=\"at\">";

    private static final Set<String> MACROS = Set.of("ac:structured-macro", "ac:macro");
    private static final String STATUS = "rfc-status";
    private static final String APPROVAL = "rfc-approval";
    private static final Set<String> OURS = Set.of(STATUS, APPROVAL, "rfc-report");

    private final String storage;
    private final Substance substance = new Substance();
    private final List<RoleText> roles = new ArrayList<>();
    private Deadline deadline = Deadline.NONE;
    private boolean rfc;
    private String macroId;

    StorageReader(String storage) {
        this.storage = storage;
    }

    static boolean mayCarryRfc(String storage) {
        return storage.contains(STATUS) || storage.contains(APPROVAL);
    }

    PageText read() {
        try {
            XMLStreamReader xml =
                    factory().createXMLStreamReader(new StringReader(PAGE + Entities.resolve(storage) + "</page>"));
            while (xml.hasNext()) {
                step(xml, xml.next());
            }
        } catch (XMLStreamException e) {
            throw Refusal.of(Reason.PAGE_UNREADABLE).exception(e);
        }
        return new PageText(
                rfc, macroId, roles, deadline, substance.fingerprint(), substance.fingerprintWithoutTargets());
    }

    private void step(XMLStreamReader xml, int event) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> substance.end(Names.element(xml));
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> substance.text(
                    xml.getText());
            default -> {
                // Comments and processing instructions are nobody's business.
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        String element = Names.element(xml);
        SortedMap<String, String> attributes = Names.attributes(xml);
        String macro = MACROS.contains(element) ? attributes.get("ac:name") : null;
        if (macro != null && OURS.contains(macro)) {
            macroId = macroId == null ? attributes.get("ac:macro-id") : macroId;
            macro(macro, MacroReader.read(xml));
        } else if (Substance.ignores(element)) {
            skip(xml);
        } else {
            substance.start(element, attributes);
        }
    }

    private void macro(String name, MacroReader parameters) {
        rfc |= name.equals(STATUS) || name.equals(APPROVAL);
        if (name.equals(STATUS) && deadline.equals(Deadline.NONE)) {
            deadline = Deadline.of(parameters.first("decideBy"));
        }
        if (name.equals(APPROVAL) && !parameters.first("role").isBlank()) {
            roles.add(new RoleText(
                    parameters.first("role"),
                    parameters.all("approvers"),
                    parameters.all("groups"),
                    parameters.first("needed"),
                    parameters.first("stage")));
        }
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    /** The JDK's own, whatever a host brings; it reads no other file. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
