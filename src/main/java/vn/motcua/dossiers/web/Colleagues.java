package vn.motcua.dossiers.web;

import java.util.List;
import vn.motcua.directory.StaffMember;
import vn.motcua.platform.web.FieldView;

/** Members of staff to choose from. */
final class Colleagues {

    private Colleagues() {}

    static FieldView.Option option(StaffMember member) {
        return FieldView.Option.of(String.valueOf(member.id().value()), member.fullName() + " · " + member.position());
    }

    static List<FieldView.Option> options(List<StaffMember> members) {
        return members.stream().map(Colleagues::option).toList();
    }
}
