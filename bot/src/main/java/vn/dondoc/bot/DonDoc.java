package vn.dondoc.bot;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import vn.dondoc.bot.command.Commands;

/** The program: {@code demo} and {@code serve} start the application, other verbs are short commands. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan
public class DonDoc {
    public static void main(String[] args) {
        int code = Commands.run(args);
        if (code >= 0) System.exit(code);
    }
}
