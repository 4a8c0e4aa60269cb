package city.training.web.rest;

import city.training.ImportFile;
import city.training.InvalidException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.RequestContext;

/** A multipart/form-data body with a file in it. */
public record Upload(byte[] body, String contentType) implements RequestContext {
    private static final String PART = "file";

    /** @throws InvalidException where there is no file in it, or more than one */
    public ImportFile file() {
        try {
            return onlyFile(new Parser().getItemIterator(this));
        } catch (IOException e) {
            throw InvalidException.of("body", "is not multipart/form-data");
        }
    }

    private static ImportFile onlyFile(FileItemInputIterator parts) throws IOException {
        ImportFile file = null;
        while (parts.hasNext()) {
            FileItemInput part = parts.next();
            if (!PART.equals(part.getFieldName()) || file != null) {
                throw InvalidException.of("body", "must have one part, named " + PART);
            }
            String name = part.getName();
            try (InputStream content = part.getInputStream()) {
                file = new ImportFile(name == null ? PART : name, content.readAllBytes());
            }
        }
        if (file == null) {
            throw InvalidException.of(PART, "is missing");
        }
        return file;
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public long getContentLength() {
        return body.length;
    }

    @Override
    public String getContentType() {
        return contentType;
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(body);
    }

    @Override
    public boolean isMultipartRelated() {
        return false;
    }

    /** The library's parser, without its ties to a version of the servlet API. */
    private static final class Parser extends AbstractFileUpload<Upload, DiskFileItem, DiskFileItemFactory> {
        @Override
        public FileItemInputIterator getItemIterator(Upload upload) throws IOException {
            return getItemIterator((RequestContext) upload);
        }

        @Override
        public Map<String, List<DiskFileItem>> parseParameterMap(Upload upload) throws FileUploadException {
            return parseParameterMap((RequestContext) upload);
        }

        @Override
        public List<DiskFileItem> parseRequest(Upload upload) throws FileUploadException {
            return parseRequest((RequestContext) upload);
        }
    }
}
