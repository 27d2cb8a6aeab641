package vn.motcua.directory;

import java.util.List;
import vn.motcua.platform.security.Actor;

/** Port: the room that calls people to desks, asked by the rooms whose errands they come with. */
public interface DeskTickets {

    /** Tickets with which people came with an errand, the first first. */
    List<DeskTicket> listOf(String errand, Actor viewer);
}
