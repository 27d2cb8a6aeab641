package vn.motcua.dossiers;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.platform.live.LiveAudience;
import vn.motcua.platform.live.LiveScreens;
import vn.motcua.platform.live.LiveTopic;
import vn.motcua.platform.security.Actor;

/** What happened to a dossier while its page was open. Whoever may read it may be told. */
@Service
public class DossierChanges implements LiveAudience {

    private static final String KIND = "hoso";

    private final DossierRecords records;
    private final DossierRepository dossiers;
    private final Journal journal;
    private final LiveScreens screens;

    DossierChanges(DossierRecords records, DossierRepository dossiers, Journal journal, LiveScreens screens) {
        this.records = records;
        this.dossiers = dossiers;
        this.journal = journal;
        this.screens = screens;
    }

    /** By what its page follows it. */
    public static LiveTopic topic(DossierCode code) {
        return new LiveTopic(KIND, code.value());
    }

    /**
     * The journal's entries behind the one the page showed last.
     *
     * @param seq number of that one, from 1
     * @throws DossierNotFound when there is none, or the actor may not read it
     */
    @Transactional(readOnly = true)
    public List<JournalEntry> listSince(DossierCode code, int seq, Actor actor) {
        records.requireReadable(code, actor);
        return journal.list(dossiers.get(code).id()).stream()
                .filter(entry -> entry.seq() > seq)
                .toList();
    }

    /** Somebody opened the dossier's page: colleagues who have it open see that. */
    public void opened(DossierCode code) {
        screens.changed(topic(code));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayFollow(String id, Actor actor) {
        try {
            records.requireReadable(new DossierCode(id), actor);
            return true;
        } catch (DossierNotFound none) {
            return false;
        }
    }
}
