package dev.dynoscope.live.dyno.engine;

import com.github.dockerjava.transport.SSLConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The keys for an engine that is spoken to by TLS, in the files that Docker's documentation names:
 * {@code ca.pem}, {@code cert.pem}, {@code key.pem} ("Protect the Docker daemon socket").
 */
record Certificates(Path folder) {
  /** An object identifier, "rsaEncryption", and no parameters: what PKCS #8 puts before a key. */
  private static final byte[] RSA = {
    0x30, 0x0d, 0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 1, 1, 5, 0
  };

  private static final byte[] VERSION = {0x02, 0x01, 0x00};
  private static final int SEQUENCE = 0x30;
  private static final int OCTETS = 0x04;

  /**
   * Reads them.
   *
   * @throws IOException with a sentence when a file is missing or holds something else
   */
  SSLConfig config() throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(ours(), new char[0]);
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(theirs());
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return () -> context;
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException(
          "the TLS keys in "
              + folder
              + " cannot be used ("
              + e.getMessage()
              + "); put ca.pem, cert.pem and key.pem there, or name another folder with"
              + " DOCKER_CERT_PATH.",
          e);
    }
  }

  private KeyStore ours() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("key", key(), new char[0], certificates("cert.pem"));
    return store;
  }

  private KeyStore theirs() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    int number = 0;
    for (Certificate each : certificates("ca.pem")) {
      store.setCertificateEntry("ca" + number++, each);
    }
    return store;
  }

  private Certificate[] certificates(String file) throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(folder.resolve(file))) {
      return CertificateFactory.getInstance("X.509")
          .generateCertificates(in)
          .toArray(new Certificate[0]);
    }
  }

  private PrivateKey key() throws IOException, GeneralSecurityException {
    String text = Files.readString(folder.resolve("key.pem"));
    String body = text.replaceAll("(?s).*?-----BEGIN [A-Z ]*PRIVATE KEY-----", "");
    byte[] bytes = Base64.getMimeDecoder().decode(body.replaceAll("(?s)-----END.*", "").strip());
    PKCS8EncodedKeySpec spec =
        new PKCS8EncodedKeySpec(text.contains("BEGIN RSA PRIVATE KEY") ? wrapped(bytes) : bytes);
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(spec);
    } catch (InvalidKeySpecException e) {
      return KeyFactory.getInstance("EC").generatePrivate(spec);
    }
  }

  /** Older tools write the bare key (PKCS #1); Java reads it in its wrapping (PKCS #8) only. */
  private static byte[] wrapped(byte[] bare) {
    return der(SEQUENCE, VERSION, RSA, der(OCTETS, bare));
  }

  private static byte[] der(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    out.write(0x82);
    out.write(content.size() >> 8);
    out.write(content.size());
    out.writeBytes(content.toByteArray());
    return out.toByteArray();
  }
}
