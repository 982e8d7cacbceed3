#!/bin/sh
# Makes the RSA test material of this folder anew, with OpenSSL 3. Run it in the folder.
set -eu
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cat > "$work/ca.cnf" <<CNF
[ca]
default_ca = this
[this]
dir = $work
database = $work/index.txt
serial = $work/serial
new_certs_dir = $work
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
[root]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[between]
basicConstraints = critical, CA:true, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[leaf]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature, nonRepudiation
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
CNF
: > "$work/index.txt"; echo 1001 > "$work/serial"
valid="-startdate 20200101000000Z -enddate 20500101000000Z"
new() { openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$1"; }
ask() { openssl req -new -key "$1" -subj "/CN=$2" -out "$work/$3.csr"; }
new "$work/root.key"; new "$work/between.key"; new rsa-leaf.key.pem
ask "$work/root.key" "Waarmerk test RSA root" root
ask "$work/between.key" "Waarmerk test RSA intermediate" between
ask rsa-leaf.key.pem "Waarmerk test RSA signer" leaf
ca() { openssl ca -batch -notext -config "$work/ca.cnf" $valid "$@"; }
ca -selfsign -keyfile "$work/root.key" -in "$work/root.csr" -extensions root -out rsa-root.pem
ca -keyfile "$work/root.key" -cert rsa-root.pem -in "$work/between.csr" -extensions between -out rsa-intermediate.pem
ca -keyfile "$work/between.key" -cert rsa-intermediate.pem -in "$work/leaf.csr" -extensions leaf -out rsa-leaf.pem
openssl pkcs8 -topk8 -in rsa-leaf.key.pem -passout pass:correct-horse -out rsa-leaf.encrypted.key.pem
