package net.rfcdesk.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Default;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/** An address to which a space tells what happens to its RFCs. */
@Preload
@Table("RFC_WEBHOOK")
public interface WebhookRow extends Entity {

    @NotNull
    @Indexed
    @StringLength(Width.WIDEST)
    String getSpaceKey();

    @StringLength(StringLength.UNLIMITED)
    String getWebhookName();

    void setWebhookName(String name);

    @StringLength(StringLength.UNLIMITED)
    String getUrl();

    void setUrl(String url);

    /** As it was typed: it has to be read to sign with it. None for a webhook that does not sign. */
    @Nullable
    @StringLength(StringLength.UNLIMITED)
    String getSigningSecret();

    void setSigningSecret(@Nullable String secret);

    /** Codes of {@link net.rfcdesk.approval.WebhookEvent}s, with a blank between them. */
    @StringLength(StringLength.UNLIMITED)
    String getEventCodes();

    void setEventCodes(String codes);

    /** Name of a {@link net.rfcdesk.approval.Webhook.Format}. */
    @Nullable
    String getBodyFormat();

    void setBodyFormat(String format);

    @NotNull
    @Default("true")
    boolean isActive();

    void setActive(boolean active);
}
