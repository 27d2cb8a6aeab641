package vn.motcua.accounts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.FamilyMember;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * The family of a citizen.
 *
 * @param members whom they added
 * @param adding who added them
 * @param form a new member as typed
 * @param errors what is wrong with it
 * @param notice what was just done, or null
 */
public record FamilyView(
        List<FamilyMember> members,
        List<Adding> adding,
        FamilyForm form,
        FormErrors errors,
        @Nullable String notice) {

    /** Copies the lists. */
    public FamilyView {
        members = List.copyOf(members);
        adding = List.copyOf(adding);
    }

    /**
     * Somebody who added this person.
     *
     * @param owner their name
     * @param member as what they added them
     */
    public record Adding(String owner, FamilyMember member) {

        /** Whether an answer is still wanted or can be taken back. */
        public boolean isOpen() {
            return member.state() != FamilyMember.State.REFUSED;
        }
    }

    /** How far a relation is known. */
    public Badge state(FamilyMember member, Page page) {
        Badge.Tone tone =
                switch (member.state()) {
                    case DECLARED -> Badge.Tone.CALM;
                    case CONFIRMED -> Badge.Tone.GOOD;
                    case REFUSED -> Badge.Tone.LATE;
                };
        return new Badge(page.text("accounts.family.state." + member.state()), tone);
    }

    /** Relation and birthday. */
    public String about(FamilyMember member, Page page) {
        return page.text("accounts.family.relation." + member.relation()) + ", "
                + page.text("accounts.family.bornOn", VietnamTime.date(member.dateOfBirth()));
    }

    /** Whether it may be removed. */
    public boolean isRemovable(FamilyMember member) {
        return member.state() != FamilyMember.State.REFUSED;
    }

    /** The question for the relation. */
    public FieldView relation(Page page) {
        return form.relationField(page, errors);
    }

    /** The question for the name. */
    public FieldView name(Page page) {
        return form.nameField(page, errors);
    }

    /** The question for the birthday. */
    public FieldView born(Page page) {
        return form.bornField(page, errors);
    }

    /** The question for the gender. */
    public FieldView gender(Page page) {
        return form.genderField(page, errors);
    }

    /** The question for the personal number. */
    public FieldView number(Page page) {
        return form.numberField(page, errors);
    }

    /** The question for the phone. */
    public FieldView phone(Page page) {
        return form.phoneField(page, errors);
    }

    /** The question for the address. */
    public FieldView address(Page page) {
        return form.addressField(page, errors);
    }
}
