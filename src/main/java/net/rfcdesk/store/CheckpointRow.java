package net.rfcdesk.store;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** How far a job has come that was stopped, so that it goes on from there. */
@Preload
@Table("RFC_PROGRESS")
public interface CheckpointRow extends Entity {

    @NotNull
    @Unique
    String getJobName();

    /** Null when the job came to its end. */
    @StringLength(Width.WIDEST)
    String getReached();

    void setReached(String place);
}
