package vn.dondoc.bot.operation;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The office's settings ({@code dondoc.*}).
 *
 * @param data      directory of everything that is kept
 * @param documents files and folders to take in at the start (demo)
 * @param units     folder with the directory's CSV files; null = the one in the store, or the shipped one
 * @param demo      demo mode: personas, no sign-in, drafts published at once
 * @param watch     folder whose new files are taken in as drafts; null = none
 * @param temporary the data directory is removed at the end
 */
@ConfigurationProperties("dondoc")
public record Settings(@DefaultValue(".data") Path data, @DefaultValue List<Path> documents, @Nullable Path units, @Nullable Path watch, @DefaultValue("Asia/Ho_Chi_Minh") ZoneId zone,
                       @DefaultValue("false") boolean demo, @DefaultValue("false") boolean temporary, @DefaultValue Telegram telegram) {

    /**
     * @param enabled whether the channel is switched on
     * @param token   from the environment, never from a file of the project
     * @param base    address of the Bot API
     */
    public record Telegram(@DefaultValue("false") boolean enabled, @Nullable String token, @DefaultValue("https://api.telegram.org") String base) {
        /** Without the token: settings get printed. */
        @Override
        public String toString() {
            return "Telegram[enabled=" + enabled + ", base=" + base + "]";
        }
    }
}
