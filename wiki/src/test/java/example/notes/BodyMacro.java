package example.notes;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.macro.Macro;
import java.util.Map;
import java.util.function.Function;

/** Shows the text of its page, asked for in the way that its parameter "by" names. */
public class BodyMacro implements Macro {
    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        ContentEntityObject page = context.getEntity();
        try {
            return text(page, parameters.get("by"));
        } catch (NoSuchMethodError missing) {
            return "missing: " + missing.getMessage();
        }
    }

    private static String text(ContentEntityObject page, String by) {
        switch (by) {
            case "call":
                return page.getBodyAsString();
            case "reference":
                Function<ContentEntityObject, String> read = ContentEntityObject::getBodyAsString;
                return read.apply(page);
            case "change":
                page.setBodyAsString("changed");
                return page.getBodyContent().getBody();
            default:
                page.getBodyContent().setBody("changed");
                return page.getBodyContent().getBody();
        }
    }

    @Override
    public BodyType getBodyType() {
        return BodyType.NONE;
    }

    @Override
    public OutputType getOutputType() {
        return OutputType.BLOCK;
    }
}
