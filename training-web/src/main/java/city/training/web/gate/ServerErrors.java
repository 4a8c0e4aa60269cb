package city.training.web.gate;

import jakarta.servlet.ServletContext;
import java.nio.ByteBuffer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;

/**
 * What the web server says about requests that it cannot read at all, as those with a malformed address. It tells nobody
 * that address, so all of them get the same: a problem in JSON, with nothing about the server in it. Errors of requests
 * that it did read are left as they are.
 */
final class ServerErrors implements Request.Handler {
    private final Server server;
    private final Request.Handler before;

    private ServerErrors(Server server) {
        this.server = server;
        this.before = server.getErrorHandler();
    }

    /** @throws LinkageError where the web server is another one */
    static ServerErrors installed(ServletContext context) {
        Server server =
                ServletContextHandler.getServletContextHandler(context, "gate").getServer();
        ServerErrors errors = new ServerErrors(server);
        server.setErrorHandler(errors);
        return errors;
    }

    void remove() {
        if (server.getErrorHandler() == this) {
            server.setErrorHandler(before);
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (Request.as(request, ServletContextRequest.class) != null) {
            return before.handle(request, response, callback);
        }
        int status = response.getStatus();
        String detail = status < 500 ? "The request cannot be understood" : "The request cannot be carried out";
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Answers.PROBLEM);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(Answers.problem(status, detail, "about:blank", "")), callback);
        return true;
    }
}
