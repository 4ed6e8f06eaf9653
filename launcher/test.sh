# shellcheck shell=bash
# Runs every test and closes with one line that sums up.

PASSED=0
FAILED=0
SKIPPED=0
# The process of the component tests while they run.
FRONTENDS=
# How many runs of acceptance tests have begun.
DRIVES=0

run_tests() {
  local parts=(frontends java acceptance launcher_beside_browser)
  case "$#:${1:-}:${2:-}" in
    0::) ;;
    2:--only:acceptance) parts=(acceptance launcher) ;;
    2:--only:java | 2:--only:frontends | 2:--only:browser) parts=("$2") ;;
    1:--faults:) parts=(faults) ;;
    *) fail "./keystory test takes nothing, --only java, frontends, acceptance or browser, or --faults." ;;
  esac
  need_build_tools
  stop_on_signals
  trap 'close_tests $?' EXIT
  rm -rf "$LOGS"
  mkdir -p "$LOGS"
  prepare_tests "${parts[@]}"
  say "Testing"
  local part
  for part in "${parts[@]}"; do
    "test_$part"
  done
  end_frontends
  [ "$FAILED" -eq 0 ]
}

prepare_tests() {
  [[ "$*" != *browser* ]] || need_chromium
  if [[ "$*" == *acceptance* || "$*" == *browser* || "$*" == *faults* ]]; then
    build_all
    begin_recording
  fi
}

# Whatever ended the run early counts as a failure, so that a broken build never reads as a pass.
close_tests() {
  local status=$1
  end_owned
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

# Every module is tested, also behind one that fails; two at a time, since many of the tests wait for a database.
test_java() {
  local log=$LOGS/test-java.log status=0 total failed
  touch "$LOGS/test-java.begun"
  quietly "Java" "$log" timeout 25m mvn -B -ntp -T 2 -f "$ROOT/pom.xml" -Dmaven.test.failure.ignore=true test || status=$?
  total=$(sum_of tests)
  failed=$(($(sum_of errors) + $(sum_of failures)))
  count "Java" $((total - failed - $(sum_of skipped))) "$failed" "$status" "$log"
  [ "$failed" -eq 0 ] || { grep -E '^\[ERROR\]   [A-Z]' "$log" || tail -n 40 "$log"; } | sort -u | sed -n 1,40p
}

# sum_of ATTRIBUTE: over the reports of this run.
sum_of() {
  find "$ROOT"/*/target/surefire-reports -name 'TEST-*.xml' -newer "$LOGS/test-java.begun" -exec head -c 2000 {} \; 2>/dev/null |
    grep -oE "<testsuite [^>]*" | grep -oE " $1=\"[0-9]+\"" | grep -oE '[0-9]+' | awk '{ sum += $1 } END { print sum + 0 }'
}

# Component tests take what the others leave of the processors.
test_frontends() {
  install_packages frontends
  begin "$LOGS/test-frontends.log" env NO_COLOR=1 CI=1 nice -n 10 timeout 30m npm --prefix "$ROOT/frontends" test
  FRONTENDS=$BEGUN
}

end_frontends() {
  [ -n "$FRONTENDS" ] || return 0
  local log=$LOGS/test-frontends.log status=0
  attend "Frontends" "$log" "$FRONTENDS" || status=$?
  count "Frontends" "$(number_in "$log" '^( *)Tests .*[^0-9]([0-9]+) passed.*')" \
    "$(number_in "$log" '^( *)Tests .*[^0-9]([0-9]+) failed.*')" "$status" "$log"
  [ "$status" -eq 0 ] || tail -n 40 "$log"
}

# number_in LOG PATTERN: the number its last match holds, 0 without one.
number_in() {
  local number
  number=$(sed -nE "s/$2/\\2/p" "$1" | tail -n 1)
  printf '%s\n' "${number:-0}"
}

# Each topology is started as a person would start it, on an empty data folder, both at once.
test_acceptance() {
  begin_drive acceptance-services --topology services --only api
  local services=$BEGUN
  begin_drive acceptance-standalone --topology standalone --only api
  end_drive "Acceptance, one process" acceptance-standalone "$BEGUN"
  end_drive "Acceptance, four services" acceptance-services "$services"
}

test_launcher() {
  drive "Starts, stops and kills" launcher --only launcher
}

test_launcher_beside_browser() {
  test_browser test_launcher
}

# test_browser [STEP]: browsers wait for half of their time, and so does who starts and kills, so two of them go on at once:
# the journeys, and beside them that step and then the console, which has a product of its own.
test_browser() {
  begin_drive browser --topology standalone --only browser
  local browser=$BEGUN
  ${1:+"$1"}
  drive "Console" console --topology standalone --only console
  end_drive "Browser journeys" browser "$browser"
  test_development
}

# Edits the frontends' sources, so nothing may be built from them meanwhile.
test_development() {
  drive "Development servers" development --only development
}

# What may happen to an installation is done to one under load; not part of every test, since it takes minutes.
test_faults() {
  drive "Faults under load" faults --only faults
}

# drive TITLE LOG OPTION...
drive() {
  begin_drive "${@:2}"
  end_drive "$1" "$2" "$BEGUN"
}

# begin_drive LOG OPTION...: BEGUN is its process. Its product and what tests start beside it have two thousand ports of
# their own.
begin_drive() {
  local port
  end_recording
  install_packages acceptance
  DRIVES=$((DRIVES + 1))
  port=$(free_port $((20000 + DRIVES % 6 * 2000)))
  begin "$LOGS/$1.log" timeout 25m node "$ROOT/acceptance/run.mjs" --port "$port" "${@:2}"
}

# end_drive TITLE LOG PROCESS
end_drive() {
  local log=$LOGS/$2.log status=0
  attend "$1" "$log" "$3" || status=$?
  count "$1" "$(number_in "$log" '^(#|ℹ) pass ([0-9]+)')" "$(number_in "$log" '^(#|ℹ) fail ([0-9]+)')" "$status" "$log" \
    "$(number_in "$log" '^(#|ℹ) skipped ([0-9]+)')"
  sed -nE 's/^ *(ok [0-9]+ -|﹣) .*# (SKIP )?(.+)$/    skipped: \3/p' "$log" | sort -u
  [ "$status" -eq 0 ] || { grep -aE -A 12 '^ *not ok|✖' "$log" || tail -n 40 "$log"; } | sed -n 1,60p
}
