package vn.dondoc.bot.channel.telegram;

import org.telegram.telegrambots.meta.api.objects.Update;

/** Where updates go; what throws has kept nothing. */
interface Keeping {
    /** Keeps what an update says. An update that came before is kept once. */
    void keep(Update update);

    /** Puts an update that cannot be kept aside, so that the next ones get through. */
    void park(ParkedUpdate update);

    /** Whether the store works at all: a failure while it does is the update's own. */
    boolean works();
}
