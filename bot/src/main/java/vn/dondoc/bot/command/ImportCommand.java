package vn.dondoc.bot.command;

final class ImportCommand { private ImportCommand() {} static int run(Arguments a) { return 1; } }
