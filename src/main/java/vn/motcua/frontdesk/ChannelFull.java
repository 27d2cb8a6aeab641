package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** No more tickets are given out here for the day. */
public final class ChannelFull extends DomainException {

    ChannelFull() {
        super(Kind.CONFLICT, "frontdesk.channelFull");
    }
}
