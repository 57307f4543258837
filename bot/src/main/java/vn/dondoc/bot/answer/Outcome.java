package vn.dondoc.bot.answer;

import vn.dondoc.bot.dialogue.Conversation;

/** An answer and what the conversation remembers after it. */
public record Outcome(Answer answer, Conversation conversation) {}
