# shellcheck shell=bash
# Starts the product, as one process or as four.

start_product() {
  prepare_start
  build_all
  record_start
  use_product_java
  launch_standalone
  stay
}

start_services() {
  prepare_start
  need_free_service_ports
  build_all
  record_start
  use_product_java
  launch_services
  stay
}

start_development() {
  prepare_start
  need_build_tools
  build_all
  install_packages frontends
  use_product_java
  export KEYSTORY_FRONTENDS_DEV=true
  launch npm --prefix "$ROOT/frontends" run --silent dev
  launch_standalone
  stay
}

prepare_start() {
  use_settings
  need_java
  ! running_product >/dev/null ||
    fail "Keystory runs already (process $(running_product), data in $KEYSTORY_DATA): \"./keystory stop\" stops it."
  need_free_port "$KEYSTORY_PORT" KEYSTORY_PORT
  stop_on_signals
}

use_settings() {
  export KEYSTORY_PORT=${KEYSTORY_PORT:-3001}
  export KEYSTORY_ENDPOINT=${KEYSTORY_ENDPOINT:-http://localhost:$KEYSTORY_PORT}
  export KEYSTORY_DATA=${KEYSTORY_DATA:-$ROOT/data}
  export KEYSTORY_FRONTENDS=${KEYSTORY_FRONTENDS:-$ROOT/frontends}
}

launch_standalone() {
  launch "${PRODUCT_JAVA[@]}" io.keystory.standalone.Keystory
}

# The services listen on the ports from the tenth after the edge's.
launch_services() {
  export KEYSTORY_COMMAND_URL=http://127.0.0.1:$((KEYSTORY_PORT + 10))
  export KEYSTORY_QUERY_URL=http://127.0.0.1:$((KEYSTORY_PORT + 11))
  export KEYSTORY_OIDC_URL=http://127.0.0.1:$((KEYSTORY_PORT + 12))
  [ -n "${KEYSTORY_DB_URL:-}" ] || launch_database
  local part
  for part in command query oidc edge; do
    launch_part "$part"
  done
}

# launch_part NAME: one that may be launched again when it ends by itself.
launch_part() {
  case $1 in
    command) launch_service command io.keystory.command.CommandService 10 ;;
    query) launch_service query io.keystory.query.QueryService 11 ;;
    oidc) launch_service oidc io.keystory.oidc.OidcService 12 ;;
    edge) launch "$JAVA" -Xmx64m -XX:+UseSerialGC -jar "$EDGE"/edge-proxy-*.jar ;;
  esac
  PARTS[${OWNED[-1]}]=$1
}

need_free_service_ports() {
  local offset
  for offset in 10 11 12; do
    need_free_port $((KEYSTORY_PORT + offset)) KEYSTORY_PORT
    [ -z "${KEYSTORY_METRICS_PORT:-}" ] ||
      need_free_port $((KEYSTORY_METRICS_PORT + offset)) KEYSTORY_METRICS_PORT
  done
}

# launch_service NAME CLASS OFFSET: on the ports that many after the edge's and the first for metrics.
launch_service() {
  local -x KEYSTORY_NODE=$1 KEYSTORY_PORT=$((KEYSTORY_PORT + $3)) KEYSTORY_TRUSTED_PROXIES=127.0.0.1
  [ -z "${KEYSTORY_METRICS_PORT:-}" ] || local -x KEYSTORY_METRICS_PORT=$((KEYSTORY_METRICS_PORT + $3))
  launch "${PRODUCT_JAVA[@]}" "$2"
}

launch_database() {
  local address=$KEYSTORY_DATA/postgres.url
  rm -f "$address"
  launch "$JAVA" -Xmx32m -XX:+UseSerialGC -cp "$PRODUCT/keystory.jar" \
    io.keystory.standalone.postgres.DatabaseServer "$KEYSTORY_DATA"
  until [ -e "$address" ]; do
    all_alive || fail "The database did not start."
    sleep 0.1
  done
  KEYSTORY_DB_URL=$(cat "$address")
  export KEYSTORY_DB_URL KEYSTORY_DB_USERNAME=keystory KEYSTORY_DB_PASSWORD_FILE=$KEYSTORY_DATA/postgres.password
}

# Waits until the product answers, says where, and stays until it ends or is told to.
stay() {
  await_ready
  print_addresses "$(seconds_since_launch)"
  while all_alive || revive; do
    wait -n || true
  done
  fail "A process of Keystory ended by itself; what it said stands above."
}

# With one digit behind the point.
seconds_since_launch() {
  local tenths=$(((${EPOCHREALTIME//[^0-9]/} - LAUNCHED) / 100000))
  printf '%d.%d\n' $((tenths / 10)) $((tenths % 10))
}

await_ready() {
  local deadline=$((SECONDS + 300))
  until [ "$(http_status "$KEYSTORY_PORT" /health)" = 200 ]; do
    all_alive || fail "Keystory did not start; what it said stands above."
    [ "$SECONDS" -lt "$deadline" ] || fail "Keystory is not ready after five minutes: $KEYSTORY_ENDPOINT/health says why."
    sleep 0.1
  done
}

print_addresses() {
  cat <<EOF

Keystory is ready after $1 s. Its data is in $KEYSTORY_DATA.

  Console       $KEYSTORY_ENDPOINT/console
  Sign-in       $KEYSTORY_ENDPOINT/sign-in
  Account       $KEYSTORY_ENDPOINT/account
  Demo app      $KEYSTORY_ENDPOINT/demo-app
  API docs      $KEYSTORY_ENDPOINT/api/docs
  OpenID        $KEYSTORY_ENDPOINT/oidc/.well-known/openid-configuration
  Health        $KEYSTORY_ENDPOINT/health

Ctrl-C stops it.
EOF
}

run_admin_command() {
  [ "$*" = link ] || fail "Usage: ./keystory admin link"
  run_command admin link
}

# run_command COMMAND...: beside the running product, or while it does not run.
run_command() {
  use_settings
  need_java
  stop_on_signals
  build_all
  use_product_java
  exec "${PRODUCT_JAVA[@]}" io.keystory.standalone.Keystory "$@"
}

# The process that holds the data folder's lock, by what the kernel knows of locks.
running_product() {
  local inode
  inode=$(stat -c %i "$KEYSTORY_DATA/keystory.lock" 2>/dev/null) &&
    awk -v inode="$inode" '{ split($6, file, ":") } file[3] == inode { print $5; found = 1; exit } END { exit !found }' /proc/locks
}

stop_product() {
  use_settings
  local process launcher
  process=$(running_product) || fail "No Keystory runs on $KEYSTORY_DATA."
  # Its launcher ends all it has started, in order; without one the process is asked itself.
  launcher=$(sed -n 's/^PPid:[[:space:]]*//p' "/proc/$process/status")
  if tr '\0' ' ' <"/proc/$launcher/cmdline" | grep -qE '^bash [^ ]*keystory '; then
    kill -TERM "$launcher"
  else
    kill -TERM "$process"
  fi
  while kill -0 "$process" 2>/dev/null; do
    sleep 0.1
  done
  say "Keystory has stopped."
}
