/** The web chat: its API, sessions, and the page's reading of documents. */
package vn.dondoc.bot.channel.web;
