package org.stet.workflow.assignment;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often absences are looked at. The schedules name it, nothing injects it. */
@Unremovable
@ConfigMapping(prefix = "stet.absence")
public interface AbsenceSettings {

    /** How often Stet looks for absences that begin, to hand over what is open; {@code off}: never. */
    @WithDefault("1m")
    String checkEvery();
}
