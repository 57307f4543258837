package vn.dondoc.knowledge.extract;

import java.util.List;

/** What plans call bodies of one kind together, in the words of administrative papers: "các sở, ban, ngành thành phố". */
final class BodyClasses {
    private static final List<String> BODIES = List.of("các cơ quan", "các đơn vị", "các địa phương", "các cơ quan, đơn vị", "các cơ quan, tổ chức", "các cơ quan, đơn vị, địa phương", "các đơn vị, địa phương", "các cơ quan, địa phương",
            "các sở, ngành", "các sở, ban, ngành", "các sở, ban, ngành, đoàn thể", "các sở, ban, ngành, địa phương", "các sở, ngành, địa phương", "các ban, ngành", "các ban, ngành, đoàn thể",
            "các phòng, ban", "các phòng, ban, ngành", "các phòng, ban, đơn vị", "các phòng, ban chuyên môn", "các tổ chức chính trị - xã hội", "các tổ chức, cá nhân", "các tổ chức, đơn vị",
            "các bộ, ngành", "các bộ, ngành, địa phương", "các bộ, cơ quan ngang bộ", "các Vụ, đơn vị", "các Cục, Vụ", "các xã, phường", "các xã, phường, đặc khu", "các xã, phường, thị trấn", "các huyện, thành phố", "các huyện, thị xã, thành phố", "các doanh nghiệp");
    private static final List<String> WHICH = List.of("", " liên quan", " có liên quan");
    private static final List<String> OTHERS = List.of("các sở, ban, ngành thành phố", "các sở, ban, ngành tỉnh", "các sở, ngành thành phố", "các sở, ngành tỉnh", "các sở, ban, ngành, đoàn thể thành phố", "các sở, ban, ngành, đoàn thể tỉnh",
            "các sở, ban, ngành, địa phương theo chức năng, nhiệm vụ", "các cơ quan, đơn vị, địa phương theo chức năng, nhiệm vụ", "các đơn vị thuộc Bộ", "các đơn vị trực thuộc", "các đơn vị thuộc, trực thuộc", "các phòng, ban, ngành thành phố",
            "UBND cấp xã", "UBND cấp huyện", "UBND các xã, phường", "UBND các xã, phường, đặc khu", "UBND các huyện, thành phố", "UBND các huyện, thị xã, thành phố", "Ủy ban nhân dân cấp xã", "Ủy ban nhân dân các xã, phường", "Ủy ban nhân dân các xã, phường, đặc khu",
            "Ủy ban nhân dân các huyện, thành phố", "các ban đảng", "các ban của Thành ủy", "các ban của Tỉnh ủy", "các đảng ủy trực thuộc", "các đảng ủy xã, phường", "các đảng ủy xã, phường, đặc khu", "Đảng ủy các xã, phường", "các trường đại học", "các trường học", "các cơ quan đảng", "các thôn", "các tổ dân phố");

    private BodyClasses() {}

    /** A new tree, which is not safe for use by several threads. */
    static NameTree tree() {
        NameTree tree = new NameTree();
        for (String bodies : BODIES) for (String which : WHICH) add(tree, bodies + which);
        for (String bodies : OTHERS) add(tree, bodies);
        return tree;
    }

    private static void add(NameTree tree, String bodies) {
        tree.add(Character.toUpperCase(bodies.charAt(0)) + bodies.substring(1));
    }
}
