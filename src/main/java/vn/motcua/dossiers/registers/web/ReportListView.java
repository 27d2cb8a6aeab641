package vn.motcua.dossiers.registers.web;

import vn.motcua.platform.web.PageLinks;
import vn.motcua.platform.web.TableView;

/**
 * The dossiers behind a figure.
 *
 * @param figure what they have in common
 * @param scope of which procedures
 * @param days of which period
 * @param total how many there are
 * @param table this part of them
 * @param pages links to the other parts
 * @param back the report
 */
public record ReportListView(
        String figure, String scope, String days, long total, TableView table, PageLinks pages, String back) {}
