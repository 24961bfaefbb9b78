package net.rfcdesk.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Default;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/** Something that is done to many pages of a space. Times are milliseconds since 1970, UTC. */
@Preload
@Table("RFC_RUN")
public interface RunRow extends Entity {

    @NotNull
    @Indexed
    @StringLength(Width.WIDEST)
    String getSpaceKey();

    /** Name of a {@link net.rfcdesk.rfc.Run.Kind}. */
    @NotNull
    @Default("CONVERT")
    String getKind();

    /** Name of a {@link net.rfcdesk.rfc.Run.State}. */
    @NotNull
    @Default("PREVIEWED")
    @Indexed
    String getState();

    void setState(String state);

    /** Of the administrator who started it. */
    @NotNull
    String getUserKey();

    @NotNull
    @Default("0")
    long getCreatedAt();

    @Nullable
    @Indexed
    Long getEndedAt();

    void setEndedAt(@Nullable Long millis);

    /** JSON. */
    @StringLength(StringLength.UNLIMITED)
    String getParameters();
}
