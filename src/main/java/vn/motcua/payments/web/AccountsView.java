package vn.motcua.payments.web;

import java.util.List;
import vn.motcua.directory.Agency;
import vn.motcua.payments.Banks;
import vn.motcua.payments.ReceivingAccount;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * To which accounts transfers go.
 *
 * @param lines those that were set
 * @param agencies for which one can be set
 * @param agency typed
 * @param bank typed
 * @param number typed
 * @param holder typed
 */
public record AccountsView(
        List<Line> lines,
        List<Agency> agencies,
        String agency,
        String bank,
        String number,
        String holder,
        FormErrors errors) {

    /** Copies the lists. */
    public AccountsView {
        lines = List.copyOf(lines);
        agencies = List.copyOf(agencies);
    }

    /**
     * An account.
     *
     * @param agency name of who receives
     */
    public record Line(String agency, ReceivingAccount account) {}

    /** Those that were set. */
    public TableView table(Page page) {
        return TableView.of(
                page.text("payments.accounts.title"),
                List.of(
                        Column.of(page.text("payments.accounts.agency")),
                        Column.of(page.text("payments.bank")),
                        Column.of(page.text("payments.account")),
                        Column.of(page.text("payments.holder"))),
                lines.stream()
                        .map(line -> new Row(
                                String.valueOf(line.account().agency().value()),
                                line.agency(),
                                List.of(
                                        Cell.text(line.agency()),
                                        Cell.text(Banks.name(line.account().bankBin())),
                                        Cell.text(line.account().number()),
                                        Cell.text(line.account().holder()))))
                        .toList());
    }

    /** For whom. */
    public FieldView agencyField(Page page) {
        return FieldView.of("coQuan", page.text("payments.accounts.agency"))
                .withHint(page.text("payments.accounts.agency.hint"))
                .withOptions(agencies.stream()
                        .map(one -> FieldView.Option.of(String.valueOf(one.id().value()), one.name()))
                        .toList())
                .withValue(agency)
                .withErrors(errors);
    }

    /** At which bank. */
    public FieldView bankField(Page page) {
        return FieldView.of("nganHang", page.text("payments.bank"))
                .withOptions(Banks.list().stream()
                        .map(one -> FieldView.Option.of(one.bin(), one.name() + " (" + one.bin() + ")"))
                        .toList())
                .withValue(bank)
                .withErrors(errors);
    }

    /** Its number. */
    public FieldView numberField(Page page) {
        return FieldView.of("soTaiKhoan", page.text("payments.account"))
                .withValue(number)
                .withErrors(errors);
    }

    /** In whose name. */
    public FieldView holderField(Page page) {
        return FieldView.of("chuTaiKhoan", page.text("payments.holder"))
                .withHint(page.text("payments.holder.hint"))
                .withValue(holder)
                .withErrors(errors);
    }
}
