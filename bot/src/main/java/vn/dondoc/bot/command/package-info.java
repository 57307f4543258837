/** The verbs of the launcher. */
package vn.dondoc.bot.command;
