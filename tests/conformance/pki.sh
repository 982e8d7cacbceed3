#!/usr/bin/env bash
# Makes a test PKI: pki.sh DIR
#
#   root.pem                     the trust anchor                     root.key
#   ca.pem                       the issuing authority                ca.key
#   rsa.pem  rsa.key             document signing, RSA 2048           rsa.chain.pem: leaf, then issuer
#   p256.pem p256.key            document signing, P-256              p256.chain.pem
#   tsa.pem  tsa.key             timestamping (critical EKU)          tsa.cnf: for openssl ts
#   stranger.pem                 a root that signed none of these
set -euo pipefail
# shellcheck source=tests/conformance/tools.sh
source "$(dirname "${BASH_SOURCE[0]}")/tools.sh"

[[ $# == 1 ]] || cannot "usage: pki.sh DIR"
mkdir -p "$1"
cd "$1"

cat >extensions.cnf <<'CNF'
[req]
distinguished_name = none
prompt = no
[none]
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[issuer]
basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid:always
[leaf]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature, nonRepudiation
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid:always
[tsa]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature, nonRepudiation
extendedKeyUsage = critical, timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid:always
CNF

quiet() {
  local said
  said=$("$@" 2>&1) || cannot "$* failed: $said"
}

# key NAME rsa|p256
key() {
  case $2 in
    rsa) quiet openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$1.key" ;;
    p256) quiet openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1.key" ;;
  esac
}

# self_signed NAME SUBJECT
self_signed() {
  quiet openssl req -new -x509 -config extensions.cnf -extensions root -key "$1.key" -subj "$2" -days 3650 -sha256 -out "$1.pem"
}

# issued NAME SUBJECT SECTION ISSUER
issued() {
  quiet openssl req -new -config extensions.cnf -key "$1.key" -subj "$2" -out "$1.csr"
  quiet openssl x509 -req -in "$1.csr" -CA "$4.pem" -CAkey "$4.key" -set_serial "0x$(openssl rand -hex 8 | sed 's/^./1/')" \
    -extfile extensions.cnf -extensions "$3" -days 1825 -sha256 -out "$1.pem"
}

key root rsa
self_signed root "/C=NL/O=Waarmerk test/CN=Test root"
key stranger p256
self_signed stranger "/C=NL/O=Waarmerk test/CN=Another root"
key ca rsa
issued ca "/C=NL/O=Waarmerk test/CN=Test issuing authority" issuer root
for kind in rsa p256; do
  key $kind $kind
  issued $kind "/C=NL/O=Example Auditors/CN=Test signer ($kind)" leaf ca
  cat $kind.pem ca.pem >$kind.chain.pem
done
key tsa rsa
issued tsa "/C=NL/O=Waarmerk test/CN=Test timestamp authority" tsa ca

echo 01 >tsa.serial
cat >tsa.cnf <<CNF
[tsa]
default_tsa = authority
[authority]
serial = $PWD/tsa.serial
signer_cert = $PWD/tsa.pem
signer_key = $PWD/tsa.key
certs = $PWD/ca.pem
signer_digest = sha256
default_policy = 1.3.6.1.4.1.99999.1
digests = sha256, sha384, sha512
accuracy = secs:1
ess_cert_id_chain = no
ess_cert_id_alg = sha256
CNF
rm -f ./*.csr
