package vn.motcua.frontdesk.web;

import java.util.List;
import java.util.Optional;
import vn.motcua.directory.Agency;
import vn.motcua.frontdesk.Centre;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * The desks that an administrator may set up.
 *
 * @param ready those that give out tickets
 */
public record SetupsView(List<Agency> desks, List<Centre> ready) {

    /** Copies the lists. */
    public SetupsView {
        desks = List.copyOf(desks);
        ready = List.copyOf(ready);
    }

    /** As a table. */
    public TableView table(Page page) {
        return TableView.of(
                page.text("frontdesk.setups.title"),
                List.of(
                        Column.of(page.text("frontdesk.centres.name")),
                        Column.number(page.text("frontdesk.setup.linhVuc")),
                        Column.number(page.text("frontdesk.setup.quay"))),
                desks.stream().map(this::row).toList());
    }

    private Row row(Agency desk) {
        Optional<Centre> centre =
                ready.stream().filter(one -> one.desk().equals(desk.id())).findFirst();
        return new Row(
                String.valueOf(desk.id().value()),
                desk.name(),
                List.of(
                        Cell.link(
                                desk.name(),
                                SetupController.PATH + "/" + desk.id().value()),
                        Cell.text(centre.map(one ->
                                        Integer.toString(one.config().groups().size()))
                                .orElse("–")),
                        Cell.text(centre.map(one ->
                                        Integer.toString(one.config().counters().size()))
                                .orElse("–"))));
    }
}
