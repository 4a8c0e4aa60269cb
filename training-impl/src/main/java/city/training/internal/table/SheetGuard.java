package city.training.internal.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a part of a workbook for what would make the spreadsheet library take all memory or all time: it makes
 * room up to whatever column a cell names, and up to whatever shared text it asks for.
 */
final class SheetGuard {
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])[0-9]{1,7}");
    private static final Pattern INDEX = Pattern.compile("[0-9]{0,6}");
    private static final int MOST_CELLS_A_ROW = 16_384;
    private static final int LONGEST_FORMULA = 8_192;
    private static final int MOST_ARRAY_FORMULAS = 200;
    /** The library's own parser, so that both read the same. */
    private static final XMLInputFactory XML = new InputFactoryImpl();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final XMLStreamReader reader;
    private final StringBuilder text = new StringBuilder();
    private boolean inRow;
    private boolean inCell;
    private boolean inValue;
    private boolean sharedText;
    private int cells;
    private int arrayFormulas;

    private SheetGuard(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** @throws IOException where the part must not be handed to the library */
    static void check(byte[] part) throws IOException {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(part));
            new SheetGuard(reader).walk();
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException("A part of the workbook is no XML", e);
        }
    }

    private void walk() throws XMLStreamException, IOException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(reader.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> gather();
                default -> {}
            }
        }
    }

    /** Cells stand in rows; the same letters mean other things in other parts. */
    private void begin(String element) throws IOException {
        inRow |= "row".equals(element);
        if (!inRow) {
            return;
        }
        refuseIf(inValue);
        switch (element) {
            case "c" -> beginCell(reader.getAttributeValue(null, "r"));
            case "v" -> beginValue();
            case "f" -> {
                beginValue();
                refuseIf("array".equals(reader.getAttributeValue(null, "t")) && ++arrayFormulas > MOST_ARRAY_FORMULAS);
            }
            default -> {}
        }
    }

    private void beginCell(@Nullable String address) throws IOException {
        refuseIf(inCell || ++cells > MOST_CELLS_A_ROW);
        refuseIf(address != null && !ADDRESS.matcher(address).matches());
        inCell = true;
        sharedText = "s".equals(reader.getAttributeValue(null, "t"));
    }

    private void beginValue() {
        inValue = true;
        text.setLength(0);
    }

    private void end(String element) throws IOException {
        switch (element) {
            case "row" -> {
                inRow = false;
                cells = 0;
            }
            case "c" -> inCell = false;
            case "v" -> {
                refuseIf(inValue && sharedText && !INDEX.matcher(text).matches());
                inValue = false;
            }
            case "f" -> {
                refuseIf(inValue && text.length() > LONGEST_FORMULA);
                inValue = false;
            }
            default -> {}
        }
    }

    /** Only a little more than a formula may have: what is longer is refused, or matters to nobody here. */
    private void gather() {
        if (inValue && text.length() <= LONGEST_FORMULA) {
            String piece = reader.getText();
            text.append(piece, 0, Math.min(piece.length(), LONGEST_FORMULA + 1));
        }
    }

    private static void refuseIf(boolean harmful) throws IOException {
        if (harmful) {
            throw new IOException("A part of the workbook asks for more than any spreadsheet holds");
        }
    }
}
