package vn.dondoc.knowledge.extract;

import java.util.Map;
import vn.dondoc.knowledge.document.DocumentReader;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.unit.UnitDirectory;

/** Reads a file as {@link Extraction} does, but in the test's own process, which takes a tenth of the time; {@link ExtractFileTest} shows that both say the same. */
public final class ReadHere {
    private ReadHere() {}

    public static Draft draft(UnitDirectory directory, String name, byte[] bytes) throws RefusedDocument {
        return new Reading(directory, Map.of()).of(DocumentReader.read(name, bytes), _ -> { });
    }
}
