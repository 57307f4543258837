package vn.dondoc.bot.command;

final class BackupCommand { private BackupCommand() {} static int backup(Arguments a) { return 1; } static int restore(Arguments a) { return 1; } }
