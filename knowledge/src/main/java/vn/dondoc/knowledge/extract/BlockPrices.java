package vn.dondoc.knowledge.extract;

/**
 * What speaks against a reading of text that an export wrote block by block. Exports differ in how they order cells, so
 * there are two sets, and the one whose rows read better counts ({@link TableReading}).
 *
 * @param flowing      whether a cell may follow the one before along its row or down its column, wherever the numbers
 *                     stand, and whether it may go on in a further block
 * @param beam         how many ways to fill a page are followed
 * @param leftwards    of a cell left of one that its row has already
 * @param behindNumber of a block right behind a number that does not hold the first column
 * @param upwards      of a cell above the one that its column got last, where tasks stand above their activities
 * @param narrow       the part of the page that a column of unknown width takes at most, of 1
 * @param unknownRoom  of a line cut in a column of unknown width
 * @param openEnd      of words that cannot end a cell
 * @param scrap        of a cell of one syllable that no other cell repeats, or of a product without a letter
 */
record BlockPrices(boolean flowing, int beam, double leftwards, double behindNumber, double upwards, double narrow, double unknownRoom, double openEnd, double scrap) {
    /** The numbers are the ruler: a cell stands behind its own. */
    static final BlockPrices BY_NUMBERS = new BlockPrices(false, 120, 1, 0, 1.2, 0.36, 0, 0, 0);
    /** A cell follows another along its row or down its column. */
    static final BlockPrices FLOWING = new BlockPrices(true, 160, 3, 1.5, 3, 0.55, 0.7, 3, 3);
}
