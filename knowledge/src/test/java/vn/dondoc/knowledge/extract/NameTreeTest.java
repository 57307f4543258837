package vn.dondoc.knowledge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameTreeTest {
    private static final List<String> KEYS = List.of("so", "khoa", "hoc", "va", "cong", "nghe");

    private static NameTree.Node at(NameTree tree, int syllables) {
        NameTree.Node node = tree.root();
        for (String key : KEYS.subList(0, syllables)) node = tree.walk(node, key).getFirst().node();
        return node;
    }

    private static NameTree wrapped(int times) {
        NameTree tree = new NameTree();
        tree.add("Sở Khoa học và Công nghệ");
        for (int i = 0; i < times; i++) tree.wrapped(KEYS, List.of(false, true, false, true, false, false));
        return tree;
    }

    @Test
    void aNameIsBrokenWhereItsColumnBrokeItBefore() {
        NameTree tree = wrapped(5);
        assertThat(at(tree, 2).lineEnd()).isTrue();
        assertThat(at(tree, 3).lineEnd()).isFalse();
        assertThat(at(tree, 2).onward(true)).isLessThan(at(tree, 2).onward(false));
        assertThat(at(tree, 3).onward(true)).isGreaterThan(at(tree, 3).onward(false));
        assertThat(at(tree, 2).lineEnds()).containsExactly(at(tree, 4));
        assertThat(at(tree, 4).lineEnds()).containsExactly(at(tree, 6));
    }

    @Test
    void fewReadingsSayNothingOfTheLines() {
        assertThat(at(wrapped(1), 2).onward(true)).isZero();
        assertThat(at(wrapped(2), 2).lineEnd()).isFalse();
    }

    @Test
    void aNameInTheMiddleOfALineSaysNothingOfTheLines() {
        NameTree tree = new NameTree();
        tree.add("Sở Khoa học và Công nghệ");
        for (int i = 0; i < 5; i++) tree.wrapped(List.of("va", "so", "khoa", "hoc", "va", "cong", "nghe"), List.of(false, false, true, false, false, false, false));
        assertThat(at(tree, 2).lineEnd()).isFalse();
    }
}
