package com.atlassian.mail;

import java.util.LinkedHashMap;
import java.util.Map;

/** One mail to be sent. */
public class Email {
    private final String to;
    private final Map<String, String> headers = new LinkedHashMap<>(Map.of("Precedence", "bulk"));
    private String subject = "";
    private String body = "";
    private String mimeType = "text/plain";
    private String encoding = "UTF-8";
    private String inReplyTo;
    private String messageId;

    /** @param to addresses with commas between them */
    public Email(String to) {
        this.to = to;
    }

    public String getTo() {
        return to;
    }

    public String getSubject() {
        return subject;
    }

    public Email setSubject(String subject) {
        this.subject = subject;
        return this;
    }

    public String getBody() {
        return body;
    }

    public Email setBody(String body) {
        this.body = body;
        return this;
    }

    public String getMimeType() {
        return mimeType;
    }

    public Email setMimeType(String mimeType) {
        this.mimeType = mimeType;
        return this;
    }

    public String getEncoding() {
        return encoding;
    }

    public Email setEncoding(String encoding) {
        this.encoding = encoding;
        return this;
    }

    /** @return as the header has it; null for none */
    public String getInReplyTo() {
        return inReplyTo;
    }

    public Email setInReplyTo(String inReplyTo) {
        this.inReplyTo = inReplyTo;
        return this;
    }

    /** @return without angle brackets; null for one that the library chooses */
    public String getMessageId() {
        return messageId;
    }

    public void setMessageId(String messageId) {
        this.messageId = messageId;
    }

    public Map<String, String> getHeaders() {
        return Map.copyOf(headers);
    }

    public void addHeader(String headerName, String headerValue) {
        headers.put(headerName, headerValue);
    }
}
