package example.notes;

import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The notes on a page of their own. */
public class NotesPage extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient Notes notes;
    private final transient PageBuilderService pageBuilder;
    private final transient WebSudoManager secureSessions;

    public NotesPage(Notes notes, PageBuilderService pageBuilder, WebSudoManager secureSessions) {
        this.notes = notes;
        this.pageBuilder = pageBuilder;
        this.secureSessions = secureSessions;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/plain" -> plain(request, response);
            case "/away" -> response.sendRedirect(request.getContextPath() + "/status");
            case "/secure" -> secure(request, response);
            case "/forbidden" -> response.sendError(403, "Not for you.");
            case "/broken" -> throw new IllegalStateException("the password is swordfish");
            default -> page(request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        notes.add(request.getParameter("text"));
        response.sendRedirect(request.getContextPath() + request.getServletPath());
    }

    private void secure(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            secureSessions.willExecuteWebSudoRequest(request);
            plain(request, response);
        } catch (WebSudoSessionException none) {
            secureSessions.enforceWebSudoProtection(request, response);
        }
    }

    private void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pageBuilder.assembler().resources().requireWebResource("example.notes:notes");
        String decorator =
                request.getParameter("decorator") == null ? "atl.general" : request.getParameter("decorator");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write("<html><head><title>Notes \u00fc</title><meta name=\"decorator\" content=\"" + decorator
                        + "\"><meta name=\"ajs-notes\" content=\"yes\"></head><body class=\"x\"><p id=\"notes\">"
                        + notes.all().size() + "</p><ul><li>" + String.join("</li><li>", notes.all())
                        + "</li></ul></body></html>");
    }

    private static void plain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream()
                .print(request.getServletPath() + " " + request.getPathInfo() + " " + request.getRemoteUser());
    }
}
