package vn.motcua.dossiers.web;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.documents.DocumentResponses;
import vn.motcua.documents.PaperTime;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.dossiers.DossierDetails;
import vn.motcua.dossiers.DossierRecords;
import vn.motcua.dossiers.JointDossier;
import vn.motcua.dossiers.JointDossiers;
import vn.motcua.platform.security.Actor;

/** The one slip of a group: form 01 with a line for each part. */
@Component
class JointSlips {

    private final JointDossiers joints;
    private final DossierRecords records;
    private final SlipPapers papers;
    private final Agencies agencies;

    JointSlips(JointDossiers joints, DossierRecords records, SlipPapers papers, Agencies agencies) {
        this.joints = joints;
        this.records = records;
        this.papers = papers;
        this.agencies = agencies;
    }

    /**
     * The slip as PDF; not found before the group was received.
     *
     * @throws vn.motcua.dossiers.DossierNotFound when the actor may not read the group and its first part
     */
    ResponseEntity<byte[]> show(DossierCode code, Actor actor) {
        JointDossier joint = joints.get(code, actor);
        DossierDetails first = records.get(joint.part(1).code(), actor);
        if (!SlipPapers.hasReceipt(first)) {
            return ResponseEntity.notFound().build();
        }
        byte[] pdf = papers.receiptSlip(joint, first, parts(joint));
        return DocumentResponses.showPdf(pdf, "giay-tiep-nhan-" + code.value() + ".pdf");
    }

    private List<ReceiptSlipView.Part> parts(JointDossier joint) {
        return joint.parts().stream()
                .map(part -> new ReceiptSlipView.Part(
                        part.number(),
                        DeskWords.procedure(part.procedureName()) + " (" + part.procedureCode() + ")",
                        agencies.get(part.competent()).name(),
                        papers.words(part.legalTime()),
                        promised(part, joint)))
                .toList();
    }

    private static String promised(JointDossier.Part part, JointDossier joint) {
        if (part.promisedAt() != null) {
            return PaperTime.of(part.promisedAt());
        }
        return part.after().isEmpty()
                ? "không ấn định"
                : "tính từ khi có kết quả " + JointViews.before(part, joint.parts());
    }
}
