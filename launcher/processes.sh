# shellcheck shell=bash
# Processes started here end with the launcher, in the reverse order of their start.

OWNED=()
# Of those that are launched again when they end by themselves: the name of each, and when it last was.
declare -A PARTS=() REVIVED=()

own() {
  OWNED+=("$1")
}

disown_process() {
  local process kept=()
  for process in ${OWNED[@]+"${OWNED[@]}"}; do
    [ "$process" = "$1" ] || kept+=("$process")
  done
  OWNED=(${kept[@]+"${kept[@]}"})
}

# Each runs in a process group of its own, so Ctrl-C reaches the launcher alone and it decides who ends when. Whoever
# does not end when asked is ended.
end_owned() {
  local i process deadline
  for ((i = ${#OWNED[@]} - 1; i >= 0; i--)); do
    process=${OWNED[i]}
    kill -TERM -- "-$process" 2>/dev/null || true
    deadline=$((SECONDS + 40))
    while kill -0 "$process" 2>/dev/null; do
      [ "$SECONDS" -lt "$deadline" ] || kill -KILL -- "-$process" 2>/dev/null || true
      sleep 0.1
    done
  done
  OWNED=()
}

# launch COMMAND...: in the background, with its output on the terminal.
launch() {
  : "${LAUNCHED:=${EPOCHREALTIME//[^0-9]/}}"
  setsid "$@" </dev/null &
  own $!
}

all_alive() {
  local process
  for process in "${OWNED[@]}"; do
    kill -0 "$process" 2>/dev/null || return 1
  done
}

# Launches every part again that has ended by itself. It fails when something else has ended, or the same part within a
# minute.
revive() {
  local process part
  for process in "${OWNED[@]}"; do
    ! kill -0 "$process" 2>/dev/null || continue
    part=${PARTS[$process]:-}
    if [ -z "$part" ] || [ $((SECONDS - ${REVIVED[$part]:--60})) -lt 60 ]; then
      return 1
    fi
    say "Part \"$part\" of Keystory ended by itself and is started again."
    REVIVED[$part]=$SECONDS
    disown_process "$process"
    launch_part "$part"
  done
}

# In the middle of a start or of a run: all of it ends, and Ctrl-C is no failure of the product.
stop_on_signals() {
  trap 'end_owned' EXIT
  trap 'on_signal 130' INT
  trap 'on_signal 143' TERM HUP
}

on_signal() {
  trap '' INT TERM HUP
  [ ! -t 1 ] || printf '\r\033[K'
  say "Stopping"
  exit "$1"
}
