package vn.motcua.dossiers.web;

import vn.motcua.platform.web.PageLinks;
import vn.motcua.platform.web.SideNav;
import vn.motcua.platform.web.TableView;

/**
 * Dossiers that were searched for.
 *
 * @param query what was typed; empty before
 * @param side navigation of the desk
 * @param table this page of them, newest first
 * @param total how many there are
 * @param pages links to the others
 */
public record DeskSearchView(String query, SideNav side, TableView table, String total, PageLinks pages) {}
