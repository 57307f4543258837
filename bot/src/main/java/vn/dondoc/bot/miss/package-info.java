/** Messages that were not understood, for the office to learn from. */
package vn.dondoc.bot.miss;
