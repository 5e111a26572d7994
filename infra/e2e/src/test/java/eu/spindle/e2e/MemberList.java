package eu.spindle.e2e;

import eu.spindle.packs.demo.DemoFirm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/** Member lists as associations import them. */
final class MemberList {

    private MemberList() {}

    static String csv(List<DemoFirm> firms) {
        return firms.stream()
                .map(firm -> String.join(";", firm.cells()))
                .collect(Collectors.joining("\r\n", String.join(";", DemoFirm.COLUMNS) + "\r\n", "\r\n"));
    }

    static byte[] xlsx(List<DemoFirm> firms) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "season", "1.0")) {
            var sheet = book.newWorksheet("Members");
            for (var column = 0; column < DemoFirm.COLUMNS.size(); column++) {
                sheet.value(0, column, DemoFirm.COLUMNS.get(column));
                for (var row = 0; row < firms.size(); row++) {
                    sheet.value(row + 1, column, firms.get(row).cells().get(column));
                }
            }
        }
        return out.toByteArray();
    }
}
