/** Running the program: settings, wiring, import, health, backup. */
package vn.dondoc.bot.operation;
