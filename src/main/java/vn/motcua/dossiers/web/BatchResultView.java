package vn.motcua.dossiers.web;

import vn.motcua.platform.web.SideNav;
import vn.motcua.platform.web.TableView;

/**
 * What a batch did, dossier by dossier.
 *
 * @param title how many of how many
 * @param whole whether all of them
 * @param listHref the list it came from
 */
public record BatchResultView(String title, boolean whole, String listHref, SideNav side, TableView table) {}
