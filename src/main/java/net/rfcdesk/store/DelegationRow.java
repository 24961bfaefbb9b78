package net.rfcdesk.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Default;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/** Who decided for whom, and when; inserted and never removed, so that it can be told years later. Times are milliseconds since 1970, UTC. */
@Preload
@Table("RFC_DELEGATION")
public interface DelegationRow extends Entity {

    @NotNull
    @Indexed
    String getFromUser();

    @NotNull
    @Indexed
    String getToUser();

    @NotNull
    @Default("0")
    long getBeginsAt();

    @NotNull
    @Default("0")
    long getEndsAt();

    /** Key of the only space on whose RFCs it holds; none for every space. */
    @Nullable
    String getSpaceKey();

    /** User key of the administrator who named the delegate; none when the approver did. */
    @Nullable
    String getNamedBy();

    /** What that administrator wrote. */
    @Nullable
    @StringLength(StringLength.UNLIMITED)
    String getReason();

    /** When it was taken back or declined; none when it was not. Nothing else is ever changed. */
    @Nullable
    Long getEndedAt();

    void setEndedAt(@Nullable Long millis);
}
