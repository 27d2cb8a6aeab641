package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.NewPerson;
import vn.motcua.directory.People;
import vn.motcua.directory.PersonId;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.documents.Document;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.SampleFiles;
import vn.motcua.documents.UploadId;
import vn.motcua.documents.Uploads;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.dossiers.DraftId;
import vn.motcua.dossiers.Drafts;
import vn.motcua.dossiers.FiledPaper;
import vn.motcua.dossiers.Filing;
import vn.motcua.dossiers.Filings;
import vn.motcua.dossiers.PersonDetails;
import vn.motcua.notifications.Message;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.security.ActAs;
import vn.motcua.platform.security.Actor;

/** One of everything that a citizen can have, each under the citizen's name. */
@TestComponent
class Belongings {

    private static final int LINE = 1;

    @Autowired
    People people;

    @Autowired
    Agencies agencies;

    @Autowired
    Filings filings;

    @Autowired
    DossierRecords records;

    @Autowired
    Drafts drafts;

    @Autowired
    Documents documents;

    @Autowired
    Uploads uploads;

    @Autowired
    Notifications notifications;

    /**
     * What belongs to one citizen.
     *
     * @param draft a filing not sent yet, with a file at its first line
     * @param code a dossier, with a file
     * @param document the file of both
     * @param upload a file on its way
     * @param notification a message, not read yet
     */
    record Of(Actor owner, DraftId draft, DossierCode code, DocumentId document, UploadId upload, long notification) {}

    /** Makes them: a dossier of this commune. */
    Of citizen(String phone, String name, String commune) {
        PhoneNumber number = PhoneNumber.parse(phone).orElseThrow();
        PersonId person = people.findByPhone(number)
                .orElseGet(() -> people.create(NewPerson.named(name, number)))
                .id();
        Actor owner = new Actor(Actor.Kind.CITIZEN, person.value(), name, Set.of());
        return ActAs.actor(owner, () -> make(owner, person, name, commune));
    }

    private Of make(Actor owner, PersonId person, String name, String commune) {
        PersonDetails details = new PersonDetails(name, null, null, null, null, null);
        Document document = documents.store(SampleFiles.pdf(1), name + ".pdf");
        DraftId draft = drafts.open(new ProcedureCode("1.000894"), owner);
        drafts.applyFor(draft, owner, details);
        drafts.attach(draft, owner, LINE, document.id());
        DossierCode code = filings.submit(filing(person, details, document.id(), commune), owner)
                .code();
        UploadId upload = uploads.begin(name + ".jpg", 1000).id();
        Recipient inbox = Recipient.citizen(person.value(), null);
        notifications.send(inbox, new Message(name, "Chỉ dành cho " + name, "/ho-so/" + code));
        return new Of(
                owner,
                draft,
                code,
                document.id(),
                upload,
                notifications.listInbox(inbox, 0, 1).getFirst().id());
    }

    private Filing filing(PersonId account, PersonDetails applicant, DocumentId document, String commune) {
        Agency committee = agencies.listCommuneCommittees().stream()
                .filter(agency -> agency.name().endsWith(commune))
                .findFirst()
                .orElseThrow();
        Agency desk = agencies.centreOf(committee.id());
        return new Filing(
                new ProcedureCode("1.004873"),
                Channel.COUNTER,
                desk.id(),
                desk.id(),
                committee.adminUnit(),
                account,
                applicant,
                null,
                null,
                Map.of("purpose", applicant.fullName()),
                List.of(new FiledPaper(LINE, 0, 1, document)));
    }

    /** Fails when somebody has changed or taken any of them. */
    void requireUntouched(Of belongings) {
        Actor owner = belongings.owner();
        ActAs.actor(owner, () -> {
            assertThat(drafts.get(belongings.draft(), owner).submittedAs()).isNull();
            assertThat(drafts.get(belongings.draft(), owner).papers()).containsEntry(LINE, belongings.document());
            assertThat(records.get(belongings.code(), owner).journal()).hasSize(1);
            assertThat(uploads.get(belongings.upload()).offset()).isZero();
            assertThat(documents.getOwn(belongings.document()).owner()).isEqualTo(owner.key());
            assertThat(notifications.listInbox(Recipient.citizen(owner.id(), null), 0, 50).stream()
                            .filter(line -> line.id() == belongings.notification()))
                    .singleElement()
                    .matches(line -> line.readAt() == null);
            return true;
        });
    }
}
