#!/usr/bin/env python3
"""A timestamp authority on loopback, answering RFC 3161 queries by `openssl ts -reply`.

Usage: tsa.py PORTFILE DIR, where DIR was made by pki.sh. The port, chosen by the system, is written to PORTFILE, and
then to standard output, once the authority listens. It stops when its standard input closes.
"""

import http.server
import os
import subprocess
import sys
import tempfile
import threading

LARGEST_QUERY = 64 * 1024


def reply_to(query: bytes, pki: str) -> bytes:
    """Returns the DER of the TimeStampResp for a query; openssl words the refusals itself."""
    with tempfile.TemporaryDirectory() as place:
        asked, answered = os.path.join(place, "query"), os.path.join(place, "reply")
        with open(asked, "wb") as file:
            file.write(query)
        command = ["openssl", "ts", "-reply", "-config", os.path.join(pki, "tsa.cnf"), "-queryfile", asked, "-out", answered]
        subprocess.run(command, check=True, capture_output=True)
        with open(answered, "rb") as file:
            return file.read()


class Authority(http.server.BaseHTTPRequestHandler):
    """One POST, one timestamp."""

    pki = ""

    def do_POST(self):
        length = int(self.headers.get("Content-Length") or 0)
        if self.headers.get("Content-Type") != "application/timestamp-query" or not 0 < length <= LARGEST_QUERY:
            self.send_error(400)
            return
        try:
            body = reply_to(self.rfile.read(length), self.pki)
        except subprocess.CalledProcessError as fault:
            sys.stderr.write(fault.stderr.decode(errors="replace"))
            self.send_error(500)
            return
        self.send_response(200)
        self.send_header("Content-Type", "application/timestamp-reply")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Says nothing: the judge's own output is what is read."""


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    port_file, Authority.pki = sys.argv[1], os.path.abspath(sys.argv[2])
    # One at a time: openssl counts its serial numbers in a file.
    server = http.server.HTTPServer(("127.0.0.1", 0), Authority)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with open(port_file + ".new", "w", encoding="ascii") as file:
        file.write(f"{server.server_address[1]}\n")
    os.replace(port_file + ".new", port_file)
    print(server.server_address[1], flush=True)
    sys.stdin.read()
    server.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main())
