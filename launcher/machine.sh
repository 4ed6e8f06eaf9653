# shellcheck shell=bash
# What the machine must have: each thing that is missing is one line that says what to do.

need_java() {
  JAVA=$(find_java) || fail "Keystory needs Java 25: install a JDK 25 (for example Temurin) and set JAVA_HOME to it."
  JAVA_HOME=$(dirname "$(dirname "$JAVA")")
  export JAVA_HOME
}

find_java() {
  local candidate
  for candidate in ${JAVA_HOME:+"$JAVA_HOME/bin/java"} "${KEYSTORY_JVMS:-/usr/lib/jvm}"/*25*/bin/java "$(command -v java || true)"; do
    if [ -x "$candidate" ] && [ "$(java_version "$candidate")" -ge 25 ]; then
      readlink -f "$candidate"
      return
    fi
  done
  return 1
}

java_version() {
  local version
  version=$("$1" -version 2>&1 | sed -nE '1s/.*version "([0-9]+).*/\1/p' || true)
  printf '%s\n' "${version:-0}"
}

need_build_tools() {
  need_java
  [ -x "$JAVA_HOME/bin/javac" ] || fail "$JAVA_HOME runs Java but cannot compile it: install a JDK 25 and set JAVA_HOME to it."
  command -v mvn >/dev/null || fail "Keystory is built with Maven 3.8 or newer: install it (Debian: apt-get install maven)."
  need_node
}

need_node() {
  command -v node >/dev/null || fail "The frontends need Node 20.19 or newer: install it (https://nodejs.org)."
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    fail "The frontends need Node 20.19 or newer; $(command -v node) is $(node --version): install a newer one."
  command -v npm >/dev/null || fail "The frontends need npm: install it beside Node."
}

# need_free_port PORT SETTING
need_free_port() {
  ! is_listening "$1" || fail "Port $1 is taken by another program: stop it, or choose another with $2, for example $2=$(($1 + 1000)) ./keystory"
}

is_listening() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# free_port FIRST: one of the thousand from there on.
free_port() {
  local port
  for _ in {1..50}; do
    port=$(($1 + RANDOM % 1000))
    is_listening "$port" || { printf '%s\n' "$port"; return; }
  done
  fail "No free port was found."
}

# http_status PORT PATH: the status of a GET on this machine, or nothing while nobody answers.
http_status() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$1"
    printf 'GET %s HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
    IFS=' ' read -r -t 10 _ status _ <&3
    printf '%s\n' "$status"
  ) 2>/dev/null || true
}

# Chromium for the tests: what is there, or what the system's package manager installs for us.
need_chromium() {
  CHROMIUM=$(find_chromium) && export CHROMIUM && return
  local rights=()
  [ "$(id -u)" -eq 0 ] || rights=(sudo -n)
  if command -v apt-get >/dev/null && { [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null; }; then
    step "Chromium: system package" chromium \
      "${rights[@]}" sh -c 'apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y chromium'
    CHROMIUM=$(find_chromium) && export CHROMIUM && return
  fi
  fail "The browser tests need Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM to its program."
}

find_chromium() {
  local name
  for name in ${CHROMIUM:+"$CHROMIUM"} chromium chromium-browser google-chrome; do
    command -v "$name" && return
  done
  return 1
}
