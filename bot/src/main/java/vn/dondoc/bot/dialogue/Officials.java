package vn.dondoc.bot.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose tasks are asked for where the directing official is named by a post, or by a name that no paper has: "Phó Chủ
 * tịch Thường trực chỉ đạo việc gì", "Giám đốc Sở Nội vụ chỉ đạo những nhiệm vụ nào".
 */
final class Officials {
    private static final String POST = "(?:pho )?(?:chu tich|bi thu|giam doc|tong giam doc|truong ban|truong phong|truong doan|chanh van phong|chanh thanh tra|hieu truong|chi huy truong|doi truong|thuong truc)";
    private static final String DIRECTS = "(?:truc tiep |chu tri |co |duoc phan cong |phu trach )*(?:chi dao|phu trach)(?: chi dao| truc tiep)?";
    private static final String WHAT = "(?:nhung |cac |bao nhieu |may |viec |nhiem vu |dau viec |cong viec )*(?:viec|nhiem vu|gi|nao|bao nhieu|may|nhung|cac).*";
    private static final Pattern ASKED = Pattern.compile("(?:^|.* )((?:dong chi |ong |ba |d/c )?" + POST + "(?: (?!nao|gi|ai)\\S+){0,8}?|(?:dong chi|ong|ba|d/c)(?: (?!nao|gi|ai)\\S+){2,5}?) " + DIRECTS + " " + WHAT);

    private Officials() {}

    /** @return the official as the message names one; empty where it names none or the paper's own printed name was found */
    static Optional<Intent> of(Wording w, Mentions m, Vocabulary vocabulary) {
        if (m.director != null || !m.numbers.isEmpty() || m.own) return Optional.empty();
        Matcher asked = ASKED.matcher(w.meaning());
        if (!asked.matches()) return Optional.empty();
        int first = w.wordAt(asked.start(1)), last = w.wordAt(asked.end(1) - 1);
        for (int i = first; i <= last; i++) m.used[i] = true;
        return Optional.of(new Intent.AskDirector(w.typed(first, last), vocabulary.holders(asked.group(1).replaceFirst("^(?:dong chi|ong|ba|d/c) ", ""))));
    }

    /** Printed officials of whose posts one begins like this; where one is exactly this, only those. */
    static List<String> holders(String post, Map<String, List<String>> posts) {
        List<String> exact = posts.getOrDefault(post, List.of());
        if (!exact.isEmpty()) return exact;
        return posts.entrySet().stream().filter(e -> (e.getKey() + " ").startsWith(post + " ")).flatMap(e -> e.getValue().stream()).distinct().sorted().toList();
    }
}
