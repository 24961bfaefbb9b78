package net.rfcdesk.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** How far a job has come that was stopped, so that it goes on from there. */
@Preload
@Table("RFC_PROGRESS")
public interface CheckpointRow extends Entity {

    @NotNull
    @Unique
    String getJobName();

    /** None when the job came to its end. */
    @StringLength(Width.WIDEST)
    @Nullable
    String getReached();

    void setReached(@Nullable String place);
}
