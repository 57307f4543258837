package vn.dondoc.index.text;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What repairing rests on, learnt beforehand from clean texts and from pages that were read by machine.
 *
 * @param model   which syllables follow which
 * @param foreign what an engine without Vietnamese makes of letters
 * @param own     what an engine with Vietnamese makes of letters
 */
record RepairTables(SyllableModel model, LetterChannel foreign, LetterChannel own) {
    private static final int VERSION = 1;

    static RepairTables shipped() {
        try (InputStream in = RepairTables.class.getResourceAsStream("repair.bin")) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RepairTables read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(from), 1 << 16));
        int version = in.readInt();
        if (version != VERSION) throw new IOException("Tables of version " + version + ", this program reads " + VERSION);
        return new RepairTables(SyllableModel.read(in), LetterChannel.read(in), LetterChannel.read(in));
    }

    void write(OutputStream to) throws IOException {
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(to, best), 1 << 16))) {
            out.writeInt(VERSION);
            model.write(out);
            foreign.write(out);
            own.write(out);
        } finally {
            best.end();
        }
    }
}
