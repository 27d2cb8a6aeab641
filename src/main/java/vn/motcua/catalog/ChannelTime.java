package vn.motcua.catalog;

/** A time that differs from the general one when the dossier comes by this channel. */
public record ChannelTime(Channel channel, LegalPeriod period) {}
