package vn.motcua.notifications;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A line to a mail server that loses the answer to the end of every letter, as a firewall that forgets a connection does. */
final class DeafLine implements AutoCloseable {

    private static final String END = "\r\n.\r\n";

    private final ServerSocket server;
    private volatile boolean deaf = true;

    DeafLine(int mailPort) throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket client = server.accept();
                    Thread.ofVirtual().start(() -> relay(client, mailPort));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    int port() {
        return server.getLocalPort();
    }

    void hear(boolean answers) {
        deaf = !answers;
    }

    private void relay(Socket client, int mailPort) {
        try (client;
                Socket mail = new Socket(InetAddress.getLoopbackAddress(), mailPort)) {
            relay(client, mail);
        } catch (IOException away) {
            // The client sees it by its own end, which is closed now.
        }
    }

    private void relay(Socket client, Socket mail) {
        boolean[] ended = {false};
        Thread.ofVirtual().start(() -> {
            try {
                InputStream answers = mail.getInputStream();
                OutputStream back = client.getOutputStream();
                byte[] bytes = new byte[8_192];
                for (int read = answers.read(bytes); read > 0; read = answers.read(bytes)) {
                    if (!ended[0] || !deaf) {
                        back.write(bytes, 0, read);
                        back.flush();
                    }
                }
            } catch (IOException gone) {
                // The other end is told by its own reader.
            }
        });
        try {
            InputStream words = client.getInputStream();
            OutputStream on = mail.getOutputStream();
            StringBuilder last = new StringBuilder();
            byte[] bytes = new byte[8_192];
            for (int read = words.read(bytes); read > 0; read = words.read(bytes)) {
                last.append(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
                ended[0] = ended[0] || last.toString().endsWith(END);
                on.write(bytes, 0, read);
                on.flush();
            }
        } catch (IOException gone) {
            // So is this one.
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
