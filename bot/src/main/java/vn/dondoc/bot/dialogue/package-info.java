/** Understanding: from the typed words to an intent with its slots, and what a conversation remembers. */
package vn.dondoc.bot.dialogue;
