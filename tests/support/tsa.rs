//! A real timestamp authority for tests: `openssl ts` behind a small HTTP server on loopback.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

const CONFIG: &str = "
[req]
distinguished_name = name
prompt = no
[name]
CN = unused
[root]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
[authority]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[tsa]
default_tsa = this
[this]
serial = serial
signer_cert = authority.pem
signer_key = authority.key
certs = root.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ordering = yes
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = sha256
";

/// A running authority. It stops when dropped.
pub struct Tsa {
    folder: tempfile::TempDir,
    address: SocketAddr,
    stop: Arc<AtomicBool>,
    server: Option<JoinHandle<()>>,
}

impl Tsa {
    /// Makes a root, an authority's certificate and a server on a free port. Needs `openssl` on the path.
    pub fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let file = |name: &str, content: &str| std::fs::write(folder.path().join(name), content).expect("written");
        file("tsa.cnf", CONFIG);
        file("serial", "01\n");
        for command in [
            "genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out root.key",
            "genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out authority.key",
            "req -x509 -new -key root.key -config tsa.cnf -extensions root -days 3650 -subj /CN=Test-TSA-root -out root.pem",
            "req -new -key authority.key -config tsa.cnf -subj /CN=Test-TSA -out authority.csr",
            "x509 -req -in authority.csr -CA root.pem -CAkey root.key -set_serial 2 -days 3600 -extfile tsa.cnf \
             -extensions authority -out authority.pem",
        ] {
            openssl(folder.path(), command);
        }
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let stop = Arc::new(AtomicBool::new(false));
        let (stopping, place) = (Arc::clone(&stop), folder.path().to_owned());
        let server = std::thread::spawn(move || {
            for stream in listener.incoming() {
                if stopping.load(Ordering::SeqCst) {
                    break;
                }
                if let Ok(stream) = stream {
                    // A client that goes away is its own business.
                    let _ = serve(&place, stream);
                }
            }
        });
        Self { folder, address, stop, server: Some(server) }
    }

    /// Returns the address to ask.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Returns the certificate to trust, as PEM text.
    pub fn root(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("root.pem")).expect("the root")
    }
}

impl Drop for Tsa {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        // Wakes the server, so that it sees that it should stop.
        let _ = TcpStream::connect(self.address);
        if let Some(server) = self.server.take() {
            let _ = server.join();
        }
    }
}

fn openssl(folder: &Path, command: &str) {
    let run = Command::new("openssl").args(command.split_whitespace()).current_dir(folder).output().expect("openssl");
    assert!(run.status.success(), "openssl {command}: {}", String::from_utf8_lossy(&run.stderr));
}

/// Answers one request: the type, the length and the body as RFC 3161, 3.4, has them.
fn serve(folder: &Path, mut stream: TcpStream) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let (mut length, mut is_query) = (0, false);
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let line = line.trim().to_ascii_lowercase();
        if line.is_empty() {
            break;
        }
        if let Some(value) = line.strip_prefix("content-length:") {
            length = value.trim().parse().unwrap_or(0);
        }
        is_query |= line == "content-type: application/timestamp-query";
    }
    let mut query = vec![0; length];
    reader.read_exact(&mut query)?;
    if !is_query {
        return stream
            .write_all(b"HTTP/1.1 415 Unsupported Media Type\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }
    std::fs::write(folder.join("query.tsq"), query)?;
    openssl(folder, "ts -reply -config tsa.cnf -section this -queryfile query.tsq -out reply.tsr");
    let reply = std::fs::read(folder.join("reply.tsr"))?;
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/timestamp-reply\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        reply.len()
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(&reply)
}
