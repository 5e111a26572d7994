# Finds a browser for the tests and tells them by PLAYWRIGHT_CHROMIUM. Sourced by ./spindle test and .ci/run.

# The first Chromium or Chrome of this machine, if there is one.
system_browser() {
  local candidate
  for candidate in chromium chromium-browser google-chrome google-chrome-stable chrome; do
    if command -v "$candidate" >/dev/null 2>&1; then
      command -v "$candidate"
      return
    fi
  done
  for candidate in "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
      "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    if [ -x "$candidate" ]; then
      printf '%s\n' "$candidate"
      return
    fi
  done
  return 1
}

# A browser that Playwright downloaded earlier, if there is one.
downloaded_browser() {
  local candidate
  for candidate in "${PLAYWRIGHT_BROWSERS_PATH:-$HOME/.cache/ms-playwright}"/chromium-*/chrome-linux*/chrome; do
    [ -x "$candidate" ] && printf '%s\n' "$candidate" && return
  done
  return 1
}

# Only root on a Debian-like machine may install packages without asking anybody.
install_browser() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || return 1
  echo "No browser found: installing the package chromium"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium \
    fonts-liberation >/dev/null
}

# Leaves PLAYWRIGHT_CHROMIUM set, or unset so that Playwright downloads a browser of its own.
find_browser() {
  if [ -n "${PLAYWRIGHT_CHROMIUM:-}" ]; then
    echo "Browser: $PLAYWRIGHT_CHROMIUM (from PLAYWRIGHT_CHROMIUM)"
  elif PLAYWRIGHT_CHROMIUM=$(system_browser); then
    echo "Browser: $PLAYWRIGHT_CHROMIUM (of this machine)"
  elif PLAYWRIGHT_CHROMIUM=$(downloaded_browser); then
    echo "Browser: $PLAYWRIGHT_CHROMIUM (downloaded earlier by Playwright)"
  elif install_browser && PLAYWRIGHT_CHROMIUM=$(system_browser); then
    echo "Browser: $PLAYWRIGHT_CHROMIUM (just installed)"
  else
    unset PLAYWRIGHT_CHROMIUM
    echo "Browser: none here; Playwright downloads one of its own"
    return
  fi
  export PLAYWRIGHT_CHROMIUM PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
}
