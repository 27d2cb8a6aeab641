package vn.motcua.frontdesk.forecast;

/**
 * What is believed of a centre: how long services take, how often somebody does not come, who comes to the front of the
 * line, how often counters close.
 *
 * @param times sorted minutes of one errand, per group; each is as likely as any other
 * @param pace how much longer than usual a counter takes, per counter and group
 * @param noShow how likely somebody who is called does not come
 * @param noShowMinutes how long they are waited for
 * @param gap minutes between the end of a service and the next call while people wait
 * @param jumps people a minute who go before those without priority, per group
 * @param leaves how often an open counter closes for a while, a minute
 * @param returns how often a counter that closed for a while opens again, a minute
 */
record CentreModel(
        double[][] times,
        double[][] pace,
        double noShow,
        double noShowMinutes,
        double gap,
        double[] jumps,
        double leaves,
        double returns) {}
