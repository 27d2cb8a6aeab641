package vn.motcua.forms.web;

import java.util.List;
import vn.motcua.forms.FormProposal;
import vn.motcua.platform.web.FormErrors;

/**
 * A declaration to be tried out.
 *
 * @param parts as citizens would see them
 * @param errors what they would be told
 * @param right whether what was typed would be taken
 */
public record FormPreviewView(FormProposal proposal, List<FormSketch> parts, FormErrors errors, boolean right) {

    /** Copies the list. */
    public FormPreviewView {
        parts = List.copyOf(parts);
    }

    /** Address of the lines. */
    public String allHref() {
        return FormProposalController.hrefOf(proposal.id());
    }
}
