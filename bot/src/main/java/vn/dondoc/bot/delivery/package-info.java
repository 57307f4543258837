/** Inbox and outbox: a message is kept before it is acknowledged, a reply is kept before it is sent. */
package vn.dondoc.bot.delivery;
