package vn.dondoc.bot.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.index.analysis.VietnameseAnalyzer;

/** Which papers a message names: by number, by date, by year, by words of the title, or as the one last spoken of. */
final class PaperMentions {
    private static final String THAT = "(?:van ban|ke hoach|chuong trinh|nghi quyet|quyet dinh|thong bao|giay)(?: nay| do| kia| ay| tren)";
    private static final String TYPE = "(?:cac )?(ke hoach(?: hanh dong| cong tac)?|chuong trinh(?: hanh dong| cong tac)?|nghi quyet|quyet dinh|thong bao|ket luan|de an|chi thi|van ban)";
    private static final Pattern SPELT_DATE = Pattern.compile("(\\d{1,2}) thang (\\d{1,2}) nam (\\d{4})");
    private static final Pattern FIGURE = Pattern.compile("^(?: so| ngay| ban hanh| hang| nam| cong tac| thang| cua \\S+ \\S+){0,4} (\\d{1,2}[/-]\\d{1,2}[/-]\\d{4}|\\d{1,4})(?![\\d.%/])");
    private static final Pattern YEAR = Pattern.compile("^(?: \\S+){0,4}? nam (20\\d{2})");
    /** "Kế hoạch của xã": by whose level issued it. */
    private static final Pattern LEVEL = Pattern.compile("^ (?:cua )?(?:ubnd )?(?:uy ban nhan dan )?(?:cap )?(xa|phuong|dac khu)(?= (?:giao|co|thi|la|nam|phai|chu tri|hien|ta|minh|toi|em|nao|,|han|xong|ghi|den|quy dinh|can|do|ky|so|\\?)|$)");
    private static final Set<String> EMPTY_WORDS = Set.of("cua", "ve", "va", "nay", "tp", "voi", "theo");

    /** "Thông báo số" before a number, "ngày 2/3/2026" behind it: part of the name. */
    private static final Pattern BEFORE_NUMBER = Pattern.compile(TYPE + "(?: so)? $"), AFTER_NUMBER = Pattern.compile("^ (?:ban hanh )?ngay (?:\\d{1,2}[/-]\\d{1,2}[/-]\\d{4}|" + SPELT_DATE.pattern() + ")");

    /** @param names where in the message's meaning the names stand */
    record Found(Set<Long> documents, List<Span> names) {}

    record Span(int start, int end) {}

    private final Wording wording;
    private final Vocabulary vocabulary;

    PaperMentions(Wording wording, Vocabulary vocabulary) {
        this.wording = wording;
        this.vocabulary = vocabulary;
    }

    Found in(@Nullable Long focus) {
        Matcher that = wording.find(THAT);
        if (that.find() && focus != null) return new Found(Set.of(focus), List.of(new Span(that.start(), that.end())));
        Set<Long> documents = new LinkedHashSet<>();
        List<Span> names = new ArrayList<>();
        for (int i = 0; i < wording.words().size(); i++) {
            List<Vocabulary.Paper> numbered = vocabulary.numbered(wording.words().get(i).meaning());
            if (numbered.isEmpty()) continue;
            numbered.forEach(p -> documents.add(p.id()));
            names.add(name(wording.meaningStart(i), wording.meaningStart(i) + wording.words().get(i).meaning().length()));
        }
        Matcher type = wording.find(TYPE);
        double best = 0;
        int bestEnd = -1, bestStart = -1;
        Set<Long> bestIds = new LinkedHashSet<>();
        while (type.find()) {
            Asked asked = Asked.of(type.group(1), wording.meaning().substring(type.end()));
            for (Vocabulary.Paper paper : vocabulary.papers()) {
                Match match = asked.fits(paper) ? asked.match(paper) : NONE;
                if (match.score() <= 0 || match.score() < best) continue;
                if (match.score() > best) bestIds.clear();
                best = match.score();
                bestIds.add(paper.id());
                bestStart = type.start();
                bestEnd = type.end() + match.end();
            }
        }
        documents.addAll(bestIds);
        if (bestEnd > 0) names.add(new Span(bestStart, Math.min(bestEnd, wording.meaning().length())));
        return new Found(documents, names);
    }

    /** The name around a number that stands from {@code start} to {@code end}. */
    private Span name(int start, int end) {
        Matcher before = BEFORE_NUMBER.matcher(wording.meaning().substring(0, start)), after = AFTER_NUMBER.matcher(wording.meaning().substring(end));
        return new Span(before.find() ? before.start() : start, after.find() ? end + after.end() : end);
    }

    private record Match(double score, int end) {}

    private static final Match NONE = new Match(0, 0);

    /** What stands after the type of a paper, read once for all papers; places count from the end of the type. */
    private record Asked(String type, @Nullable String level, int levelEnd, @Nullable String figure, int figureEnd, @Nullable String year, int yearEnd, List<String> words, int wordsEnd) {
        static Asked of(String type, String after) {
            String rest = SPELT_DATE.matcher(after).replaceAll("$1/$2/$3");
            Matcher figure = FIGURE.matcher(rest), year = YEAR.matcher(rest);
            Matcher level = LEVEL.matcher(rest);
            boolean hasFigure = figure.find(), hasYear = year.find(), hasLevel = level.find();
            String asked = rest.replaceAll(" (?:so may|do ai|ai|nao|gi|khi nao|ngay nao|ban hanh|ky|la|co|can cu|thi|giao|phan cong|don vi|,).*$", "");
            List<String> words = VietnameseAnalyzer.syllables(asked).stream().filter(w -> !EMPTY_WORDS.contains(w)).toList();
            return new Asked(type, hasLevel ? level.group(1) : null, hasLevel ? level.end() : -1, hasFigure ? figure.group(1) : null, hasFigure ? figure.end() : -1, hasYear ? year.group(1) : null, hasYear ? year.end() : -1, words, asked.length());
        }

        boolean fits(Vocabulary.Paper paper) {
            return type.equals("van ban") || !paper.type().isEmpty() && paper.type().startsWith(type.split(" ")[0]) && (paper.type().startsWith(type) || type.startsWith(paper.type()) || paper.title().startsWith(type));
        }

        Match match(Vocabulary.Paper paper) {
            if (figure != null) {
                LocalDate date = paper.date();
                if (date != null && figure.contains(String.valueOf(date.getYear())) && figure.matches("0?" + date.getDayOfMonth() + "[/-]0?" + date.getMonthValue() + "[/-]" + date.getYear())) return new Match(5, figureEnd);
                if (paper.number() != null && paper.number().replaceFirst("^0+", "").startsWith(figure.replaceFirst("^0+", "")) && paper.number().matches("0*" + figure.replaceFirst("^0+", "") + "\\D.*")) return new Match(4, figureEnd);
                if (figure.length() == 4 && paper.printedTitle() != null && paper.printedTitle().contains(figure)) return new Match(figure.equals(paper.year()) ? 3 : 0, figureEnd);
                if (figure.length() < 4 || figure.contains("/")) return NONE;
            }
            long found = words.stream().filter(paper.words()::contains).count();
            if (words.size() >= 3 && found >= 0.8 * words.size()) return new Match(2 + 0.01 * found, wordsEnd);
            boolean rightYear = year != null && year.equals(paper.year()) && paper.printedTitle() != null && paper.printedTitle().contains(year);
            if (rightYear) return new Match(2.5, yearEnd);
            return level != null && (paper.issuer() + " ").contains(" " + level + " ") ? new Match(1.5, levelEnd) : NONE;
        }
    }
}
