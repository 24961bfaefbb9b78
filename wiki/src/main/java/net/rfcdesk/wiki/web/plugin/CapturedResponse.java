package net.rfcdesk.wiki.web.plugin;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Optional;

/** Holds back what a servlet answers until it is known whether the wiki's frame goes around it. Headers pass at once. */
final class CapturedResponse extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private PrintWriter writer;
    private String refusal;

    CapturedResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Kept();
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(content, false, charset());
        }
        return writer;
    }

    /** Shown in the wiki's frame later on. */
    @Override
    public void sendError(int status, String message) {
        setStatus(status);
        refusal = Optional.ofNullable(message).orElse("");
    }

    @Override
    public void sendError(int status) {
        sendError(status, null);
    }

    @Override
    public void setContentLength(int length) {
        // the frame may make it longer
    }

    @Override
    public void setContentLengthLong(long length) {
        // the frame may make it longer
    }

    @Override
    public void flushBuffer() {
        // nothing leaves before it is whole
    }

    @Override
    public void resetBuffer() {
        content.reset();
    }

    /** @return what the servlet said with sendError, which may be nothing; empty unless it did */
    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** @return empty when the answer is not HTML */
    Optional<String> html() {
        boolean isHtml = getContentType() != null && getContentType().startsWith("text/html");
        return isHtml ? Optional.of(new String(content(), charset())) : Optional.empty();
    }

    /** Sends the answer as the servlet gave it. */
    void send() throws IOException {
        byte[] whole = content();
        if (whole.length > 0) {
            super.setContentLength(whole.length);
            getResponse().getOutputStream().write(whole);
        }
    }

    private byte[] content() {
        if (writer != null) {
            writer.flush();
        }
        return content.toByteArray();
    }

    private Charset charset() {
        return Charset.forName(getCharacterEncoding());
    }

    private final class Kept extends ServletOutputStream {
        @Override
        public void write(int octet) {
            content.write(octet);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Servlets of plugins answer synchronously here");
        }
    }
}
