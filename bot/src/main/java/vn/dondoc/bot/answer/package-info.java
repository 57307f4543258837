/** Answers: what is told, with its sources, complete and counted. */
package vn.dondoc.bot.answer;
