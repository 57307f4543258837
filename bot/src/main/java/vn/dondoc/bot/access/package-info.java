/** People: who is linked, which role they have, how an account is linked. */
package vn.dondoc.bot.access;
