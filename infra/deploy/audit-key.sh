#!/usr/bin/env bash
# Draws a key pair that seals the audit logs (SPINDLE_AUDIT_KEY): Base64 of PKCS#8, a colon, Base64 of X.509.
set -euo pipefail
pair=$(openssl genpkey -algorithm ed25519)
printf '%s:%s\n' \
  "$(openssl pkey -outform DER <<<"$pair" | base64 | tr -d '\n')" \
  "$(openssl pkey -pubout -outform DER <<<"$pair" | base64 | tr -d '\n')"
