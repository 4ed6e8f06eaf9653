# shellcheck shell=bash
# Builds what is not built or has changed since.

readonly PRODUCT=$ROOT/standalone/target/keystory
readonly EDGE=$ROOT/edge-proxy/target
readonly BUILT=$ROOT/.keystory/built
readonly START_CACHE=$PRODUCT/start.aot

build_all() {
  if java_is_current && frontends_are_current; then
    return
  fi
  need_build_tools
  say "Building Keystory"
  JAVA_BUILD=
  java_is_current || begin_java
  frontends_are_current || build_frontends
  [ -z "$JAVA_BUILD" ] || end_java
}

# fingerprint FILE-OR-FOLDER...: changes when any file below comes, goes or changes.
fingerprint() {
  find "$@" \( -name node_modules -o -name dist -o -name target \) -prune -o -type f -printf '%p %s %T@\n' | sort | cksum
}

java_fingerprint() {
  fingerprint "$ROOT/pom.xml" "$ROOT"/*/pom.xml "$ROOT"/*/src/main
}

frontends_fingerprint() {
  fingerprint "$ROOT/frontends"
}

# is_built WHAT: as it is now.
is_built() {
  [ "$("$1_fingerprint")" = "$(cat "$BUILT/$1" 2>/dev/null)" ]
}

# remember_built WHAT FINGERPRINT: taken before the build, so that what changes meanwhile counts as changed.
remember_built() {
  mkdir -p "$BUILT"
  printf '%s\n' "$2" >"$BUILT/$1"
}

java_is_current() {
  [ -e "$PRODUCT/keystory.jar" ] && [ -d "$EDGE/lib" ] && is_built java
}

# Neither needs anything of the other, and one downloads while the other compiles.
begin_java() {
  JAVA_SOURCES=$(java_fingerprint)
  begin "$LOGS/build-java.log" mvn -B -ntp -f "$ROOT/pom.xml" -pl standalone,edge-proxy -am -DskipTests package
  JAVA_BUILD=$BEGUN
}

end_java() {
  end_step "Java services" build-java "$JAVA_BUILD"
  remember_built java "$JAVA_SOURCES"
}

frontends_are_current() {
  local page
  for page in "$ROOT"/frontends/*/index.html; do
    [ -e "$(dirname "$page")/dist/index.html" ] || return 1
  done
  is_built frontends
}

build_frontends() {
  install_packages frontends
  local sources
  sources=$(frontends_fingerprint)
  step "Frontends" build-frontends npm --prefix "$ROOT/frontends" run build
  remember_built frontends "$sources"
}

# install_packages FOLDER: npm's packages as the lock file names them.
install_packages() {
  local folder=$ROOT/$1
  if [ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ]; then
    return
  fi
  step "Packages of $1" "packages-$1" npm --prefix "$folder" ci --no-audit --no-fund
}

# The command every Java process of the product begins with; the class to run follows.
use_product_java() {
  local own_options=()
  read -r -a own_options <<<"${KEYSTORY_JAVA_OPTIONS:-}"
  PRODUCT_JAVA=("$JAVA" "@$PRODUCT/jvm.options" ${own_options[@]+"${own_options[@]}"} -cp "$PRODUCT/keystory.jar")
  if start_cache_is_current; then
    PRODUCT_JAVA=("$JAVA" "-XX:AOTCache=$START_CACHE" "${PRODUCT_JAVA[@]:1}")
  fi
}

# What every start has in common, classes parsed and linked, is recorded once beside the product, which then starts in
# about half the time. A machine that cannot record it starts without.
record_start() {
  begin_recording
  end_recording
}

# Nothing may be started from the cache before the recording has ended.
begin_recording() {
  RECORDING=
  if start_cache_is_current; then
    return
  fi
  rm -f "$START_CACHE"
  use_product_java
  begin "$LOGS/record-start.log" "$ROOT/launcher/record-start" "$START_CACHE" "$(free_port 20000)" "${PRODUCT_JAVA[@]}"
  RECORDING=$BEGUN
}

end_recording() {
  [ -n "${RECORDING:-}" ] || return 0
  if attend "Recording a start" "$LOGS/record-start.log" "$RECORDING"; then
    show_duration "Recording a start" "$TOOK"
  else
    say "  No start could be recorded, so each takes longer; why: $LOGS/record-start.log"
  fi
  RECORDING=
}

start_cache_is_current() {
  [ -e "$START_CACHE" ] && [ -z "$(find "$PRODUCT" -newer "$START_CACHE" -type f -print -quit)" ]
}
