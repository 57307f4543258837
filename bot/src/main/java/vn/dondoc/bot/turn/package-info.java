/** One message, end to end: open {@link vn.dondoc.bot.turn.TurnHandler} first. */
package vn.dondoc.bot.turn;
