package vn.dondoc.bot;
import java.nio.file.*;
import vn.dondoc.knowledge.extract.*;
import vn.dondoc.knowledge.unit.*;
public final class DonDoc { public static void main(String[] args) throws Exception {
  Path p = Path.of(args[1]); var dir = UnitFiles.shipped();
  System.out.println(DraftJson.write(p.getFileName().toString(), new Extraction(dir).read(p.getFileName().toString(), Files.readAllBytes(p)), dir));
} }
