package example.notes;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/** Shows a text, who is reading it, and on which page. */
public class NoteMacro implements Macro {
    private final TemplateRenderer templates;
    private final PageBuilderService pageBuilder;
    private final UserManager users;
    private final I18nResolver texts;

    public NoteMacro(
            TemplateRenderer templates, PageBuilderService pageBuilder, UserManager users, I18nResolver texts) {
        this.templates = templates;
        this.pageBuilder = pageBuilder;
        this.users = users;
        this.texts = texts;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context)
            throws MacroExecutionException {
        pageBuilder.assembler().resources().requireWebResource("example.notes:notes");
        StringWriter out = new StringWriter();
        try {
            templates.render("templates/note.vm", view(parameters, context), out);
        } catch (IOException e) {
            throw new MacroExecutionException("the note cannot be written", e);
        }
        return out.toString();
    }

    private Map<String, Object> view(Map<String, String> parameters, ConversionContext context) {
        return Map.of(
                "note",
                new NoteView(parameters.getOrDefault("text", ""), "secret"),
                "reader",
                users.getRemoteUserKey() == null ? "nobody" : "somebody",
                "page",
                where(context.getEntity()),
                "greeting",
                texts.getText("example.notes.greeting", "you"));
    }

    private static String where(ContentEntityObject entity) {
        if (entity == null) {
            return "no page";
        }
        return entity instanceof Comment ? "a comment" : entity.getType() + " " + entity.getTitle();
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
