/**
 * Telegram by long polling; the only package that knows the Bot API. In: {@code Polling -> Incoming -> inbox}. Out:
 * {@code outbox -> TelegramSender}. {@code TelegramChannel} keeps the polling alive.
 */
package vn.dondoc.bot.channel.telegram;
