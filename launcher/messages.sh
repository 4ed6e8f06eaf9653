# shellcheck shell=bash
# What the launcher says, and steps that run quietly, with their output in a file.

readonly LOGS=$ROOT/.keystory/logs

say() {
  printf '%s\n' "$*"
}

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# step TITLE LOG COMMAND...: runs the command in a process group of its own, shows that time passes, and on failure the
# end of what it wrote.
step() {
  begin "$LOGS/$2.log" "${@:3}"
  end_step "$1" "$2" "$BEGUN"
}

# end_step TITLE LOG PROCESS: the rest of a step that has begun.
end_step() {
  local log=$LOGS/$2.log
  attend "$1" "$log" "$3" || {
    tail -n 40 "$log"
    say
    fail "$1 failed after $TOOK s. All it said: $log"
  }
  show_duration "$1" "$TOOK"
}

show_duration() {
  printf '  %-44s %4d s\n' "$1" "$2"
}

# quietly TITLE LOG COMMAND...: as step, but leaves the last word to the caller.
quietly() {
  local title=$1 log=$2
  shift 2
  begin "$log" "$@"
  attend "$title" "$log" "$BEGUN"
}

# When each process began.
declare -A BEGAN=()

# begin LOG COMMAND...: in the background; BEGUN is its process. What it ends with and the seconds it took are kept beside
# its log: long after its end another process may have its number.
begin() {
  local log=$1
  shift
  mkdir -p "$LOGS"
  rm -f "$log.status"
  setsid bash -c 'status=0; "$@" || status=$?; echo "$status $SECONDS" >"$0"' "$log.status" "$@" >"$log" 2>&1 </dev/null &
  BEGUN=$!
  BEGAN[$BEGUN]=$SECONDS
  own "$BEGUN"
}

# attend TITLE LOG PROCESS: shows how far it is until it ends, with the status that it ends with; TOOK is how long it ran.
attend() {
  local title=$1 log=$2 process=$3 begin=${BEGAN[$3]} status=0
  LAST_MINUTE=$(((SECONDS - begin) / 60))
  while ! has_ended "$log" "$process"; do
    show_progress "$title" $((SECONDS - begin)) "$log"
    sleep 0.5
  done
  if [ -s "$log.status" ]; then
    read -r status TOOK <"$log.status"
  else
    wait "$process" || status=$?
    TOOK=$((SECONDS - begin))
  fi
  disown_process "$process"
  [ ! -t 1 ] || printf '\r\033[K'
  return "$status"
}

# has_ended LOG PROCESS
has_ended() {
  [ -s "$1.status" ] || ! kill -0 "$2" 2>/dev/null
}

# On a terminal one line that changes; elsewhere a line a minute.
show_progress() {
  local title=$1 seconds=$2 log=$3
  if [ -t 1 ]; then
    printf '\r\033[K  %-44s %4d s  %s' "$title" "$seconds" "$(current_work "$log")"
  elif [ "$seconds" -ge $((LAST_MINUTE * 60 + 60)) ]; then
    LAST_MINUTE=$((seconds / 60))
    printf '  %-44s %4d s  %s\n' "$title ..." "$seconds" "$(current_work "$log")"
  fi
}

# Which module of Maven or npm is at work, by its own words.
current_work() {
  grep -aoE '^\[INFO\] Building [a-z-]+ |^> [a-z@/-]+' "$1" 2>/dev/null | tail -n 1 | sed -E 's/.*Building |^> //' || true
}
