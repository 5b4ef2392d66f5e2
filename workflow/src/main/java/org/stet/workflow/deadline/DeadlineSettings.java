package org.stet.workflow.deadline;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often Stet looks for what is due. The schedules name it, nothing injects it. */
@Unremovable
@ConfigMapping(prefix = "stet.deadlines")
public interface DeadlineSettings {

    /** How often Stet looks for warnings, escalations, replies that did not come and verdicts that expire; {@code off}: never. */
    @WithDefault("30s")
    String every();
}
