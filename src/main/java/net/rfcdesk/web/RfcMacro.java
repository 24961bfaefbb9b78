package net.rfcdesk.web;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import java.util.Map;
import net.rfcdesk.host.RefusalMessages;
import net.rfcdesk.rfc.Refused;

/** What our macros have in common: no body, a block of their own, and a sentence when something is refused. */
abstract class RfcMacro implements Macro {
    private final Resources resources;
    private final RefusalMessages messages;

    RfcMacro(Resources resources, RefusalMessages messages) {
        this.resources = resources;
        this.messages = messages;
    }

    @Override
    public final String execute(Map<String, String> parameters, String body, ConversionContext context)
            throws MacroExecutionException {
        Output output = Output.of(context);
        resources.require(webResource(), output);
        try {
            return render(parameters, context, output);
        } catch (Refused refused) {
            throw new MacroExecutionException(messages.of(refused.refusal()), refused);
        }
    }

    /** @return the key of the web-resource that the macro needs on a screen */
    String webResource() {
        return "rfc-desk";
    }

    abstract String render(Map<String, String> parameters, ConversionContext context, Output output);

    @Override
    public final BodyType getBodyType() {
        return BodyType.NONE;
    }

    @Override
    public final OutputType getOutputType() {
        return OutputType.BLOCK;
    }
}
