#!/usr/bin/env bash
# Checks the alert rules with promtool: their syntax, and that they fire when they should (rules-test.yaml).
# Called by ./spindle test; runs alone as well.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

# Unpacks promtool from Debian's package without installing the server in it.
download_promtool() {
  command -v apt-get >/dev/null 2>&1 && command -v dpkg >/dev/null 2>&1 || return 1
  echo "No promtool found: downloading Debian's package prometheus"
  (cd "$scratch" && { apt-get download -qq prometheus || { apt-get update -qq && apt-get download -qq prometheus; }; } \
    && dpkg -x prometheus_*.deb .) >/dev/null 2>&1
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
if promtool=$(command -v promtool); then
  :
elif download_promtool; then
  promtool=$scratch/usr/bin/promtool
else
  echo "The alert rules are NOT checked: promtool is not on this machine and cannot be downloaded (package prometheus)."
  exit 0
fi
"$promtool" check rules rules.yaml
"$promtool" test rules rules-test.yaml
