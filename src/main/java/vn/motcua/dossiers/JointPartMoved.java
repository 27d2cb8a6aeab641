package vn.motcua.dossiers;

import org.springframework.context.ApplicationEventPublisher;

/** A part of a group was finished, ended or goes on: others may have to follow, once that is committed. */
record JointPartMoved(JointId group) {

    /** Says so of a dossier that is a part; nothing of any other. */
    static void announce(Dossier dossier, ApplicationEventPublisher events) {
        JointId group = dossier.identity().joint();
        if (group != null) {
            events.publishEvent(new JointPartMoved(group));
        }
    }
}
