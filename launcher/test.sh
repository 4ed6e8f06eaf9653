# shellcheck shell=bash
# Runs every test and closes with one line that sums up.

PASSED=0
FAILED=0
SKIPPED=0
# How many runs of acceptance tests have begun.
DRIVES=0
# What each part is called.
declare -A TITLES=(
  [java]="Java" [frontends]="Frontends" [standalone]="Acceptance, one process" [services]="Acceptance, four services"
  [launcher]="Starts, stops and kills" [browser]="Browser journeys" [console]="Console"
  [development]="Development servers" [faults]="Faults under load"
)

run_tests() {
  local parts=(java frontends browser services launcher standalone console) last=development
  case "$#:${1:-}:${2:-}" in
    0::) ;;
    2:--only:java | 2:--only:frontends) parts=("$2") last= ;;
    2:--only:acceptance) parts=(services standalone launcher) last= ;;
    2:--only:browser) parts=(browser console) ;;
    1:--faults:) parts=() last=faults ;;
    *) fail "./keystory test takes nothing, --only java, frontends, acceptance or browser, or --faults." ;;
  esac
  need_build_tools
  stop_on_signals
  trap 'close_tests $?' EXIT
  rm -rf "$LOGS"
  mkdir -p "$LOGS"
  rm -f "$ROOT"/acceptance/artefacts/*-failed-*.png
  prepare_tests ${parts[@]+"${parts[@]}"} $last
  say "Testing"
  test_two_at_a_time ${parts[@]+"${parts[@]}"}
  [ -z "$last" ] || test_two_at_a_time "$last"
  [ "$FAILED" -eq 0 ]
}

prepare_tests() {
  [[ "$*" != *browser* ]] || need_chromium
  [ "$*" = java ] || [ "$*" = frontends ] || {
    build_all
    begin_brief_recording
  }
}

# Products live for minutes in tests: what the second compiler learns takes longer to record than it gives back. Such a
# recording ends with the tests; the next start makes its own.
begin_brief_recording() {
  start_cache_is_current || HAS_BRIEF_RECORDING=true
  KEYSTORY_JAVA_OPTIONS="-XX:TieredStopAtLevel=1 ${KEYSTORY_JAVA_OPTIONS:-}" begin_recording
}

# test_two_at_a_time PART...: the next begins as soon as one of two has ended, so those that take longest come first; what
# each leaves of the processors while it waits the other takes.
test_two_at_a_time() {
  local part running=()
  declare -A processes=()
  for part; do
    [ ${#running[@]} -lt 2 ] || end_one
    begin_part "$part"
    processes[$part]=$BEGUN
    running+=("$part")
  done
  while [ ${#running[@]} -gt 0 ]; do
    end_one
  done
}

# Waits for the first of those that are running to end, and shows how far the oldest is.
end_one() {
  local i part
  LAST_MINUTE=$(((SECONDS - BEGAN[${processes[${running[0]}]}]) / 60))
  while :; do
    for i in "${!running[@]}"; do
      part=${running[i]}
      if has_ended "$LOGS/test-$part.log" "${processes[$part]}"; then
        end_part "$part" "${processes[$part]}"
        unset "running[i]"
        running=(${running[@]+"${running[@]}"})
        return
      fi
    done
    part=${running[0]}
    show_progress "${TITLES[$part]}" $((SECONDS - BEGAN[${processes[$part]}])) "$LOGS/test-$part.log"
    sleep 0.5
  done
}

# Whatever ended the run early counts as a failure, so that a broken build never reads as a pass.
close_tests() {
  local status=$1
  end_owned
  [ -z "${HAS_BRIEF_RECORDING:-}" ] || rm -f "$START_CACHE"
  [ "$status" -eq 0 ] || [ "$FAILED" -gt 0 ] || FAILED=1
  say
  say "$PASSED passed, $FAILED failed$(skipped "$SKIPPED")"
  [ "$FAILED" -eq 0 ] || exit 1
}

# skipped NUMBER: how a line tells of tests that cannot run on this machine, if there are any.
skipped() {
  [ "$1" -eq 0 ] || printf ', %d skipped' "$1"
}

# count TITLE PASSED FAILED STATUS LOG [SKIPPED]: a step that failed without a failed test is one failure.
count() {
  local failed=$3
  [ "$4" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1
  PASSED=$((PASSED + $2))
  FAILED=$((FAILED + failed))
  SKIPPED=$((SKIPPED + ${6:-0}))
  printf '  %-44s %d passed, %d failed%s\n' "$1" "$2" "$failed" "$(skipped "${6:-0}")"
  [ "$failed" -eq 0 ] || printf '    all it said: %s\n' "$5"
}

# begin_part NAME: BEGUN is its process. Java's modules are tested two at a time as well, since many of their tests wait for
# a database, and every one also behind one that fails. Component tests take what the others leave of the processors.
# Development servers edit the frontends' sources, so nothing may be built from them meanwhile.
begin_part() {
  case $1 in
    java)
      touch "$LOGS/test-java.begun"
      begin "$LOGS/test-java.log" timeout 25m mvn -B -ntp -T 2 -f "$ROOT/pom.xml" -Dmaven.test.failure.ignore=true test
      ;;
    frontends)
      install_packages frontends
      begin "$LOGS/test-frontends.log" env NO_COLOR=1 CI=1 nice -n 10 timeout 30m npm --prefix "$ROOT/frontends" test
      ;;
    standalone | services) begin_drive "$1" --topology "$1" --only api ;;
    browser | console) begin_drive "$1" --topology standalone --only "$1" ;;
    *) begin_drive "$1" --only "$1" ;;
  esac
}

# end_part NAME PROCESS
end_part() {
  local log=$LOGS/test-$1.log status=0
  attend "${TITLES[$1]}" "$log" "$2" || status=$?
  case $1 in
    java) count_java "$log" "$status" ;;
    frontends) count_frontends "$log" "$status" ;;
    *) count_drive "${TITLES[$1]}" "$log" "$status" ;;
  esac
}

count_java() {
  local total failed
  total=$(sum_of tests)
  failed=$(($(sum_of errors) + $(sum_of failures)))
  count "Java" $((total - failed - $(sum_of skipped))) "$failed" "$2" "$1"
  [ "$failed" -eq 0 ] || { grep -E '^\[ERROR\]   [A-Z]' "$1" || tail -n 40 "$1"; } | sort -u | sed -n 1,40p
}

# sum_of ATTRIBUTE: over the reports of this run.
sum_of() {
  find "$ROOT"/*/target/surefire-reports -name 'TEST-*.xml' -newer "$LOGS/test-java.begun" -exec head -c 2000 {} \; 2>/dev/null |
    grep -oE "<testsuite [^>]*" | grep -oE " $1=\"[0-9]+\"" | grep -oE '[0-9]+' | awk '{ sum += $1 } END { print sum + 0 }'
}

count_frontends() {
  count "Frontends" "$(number_in "$1" '^( *)Tests .*[^0-9]([0-9]+) passed.*')" \
    "$(number_in "$1" '^( *)Tests .*[^0-9]([0-9]+) failed.*')" "$2" "$1"
  [ "$2" -eq 0 ] || tail -n 40 "$1"
}

# number_in LOG PATTERN: the number its last match holds, 0 without one.
number_in() {
  local number
  number=$(sed -nE "s/$2/\\2/p" "$1" | tail -n 1)
  printf '%s\n' "${number:-0}"
}

# begin_drive NAME OPTION...: BEGUN is its process. The product is started as a person would start it, on an empty data
# folder; it and what tests start beside it have two thousand ports of their own.
begin_drive() {
  local port
  end_recording
  install_packages acceptance
  DRIVES=$((DRIVES + 1))
  port=$(free_port $((20000 + DRIVES % 6 * 2000)))
  begin "$LOGS/test-$1.log" timeout 25m node "$ROOT/acceptance/run.mjs" --port "$port" "${@:2}"
}

# count_drive TITLE LOG STATUS
count_drive() {
  count "$1" "$(number_in "$2" '^(#|ℹ) pass ([0-9]+)')" "$(number_in "$2" '^(#|ℹ) fail ([0-9]+)')" "$3" "$2" \
    "$(number_in "$2" '^(#|ℹ) skipped ([0-9]+)')"
  sed -nE 's/^ *(ok [0-9]+ -|﹣) .*# (SKIP )?(.+)$/    skipped: \3/p' "$2" | sort -u
  [ "$3" -eq 0 ] || { grep -aE -A 12 '^ *not ok|✖' "$2" || tail -n 40 "$2"; } | sed -n 1,60p
}
