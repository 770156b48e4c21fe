# The moved clock of a copy, by libfaketime. Sourced only.
#
# VAR/run/faketime holds an offset to the real time, not a moment: a moment
# would begin anew in every process that is started, an offset is the same
# for all of them, whenever they were started.

# Prints the offset that makes "now" the moment $1 of Beijing.
clock_offset() {
	local then
	[[ $1 =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}([\ T][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?$ ]] &&
		then=$(date -u -d "${1/T/ } +0800" +%s 2>/dev/null) ||
		fail "AT is no moment of the form \"2026-08-20 09:00:00\": $1"
	printf '%+d\n' $((then - $(date +%s)))
}

clock_library() {
	local f
	for f in /usr/lib/*/faketime/libfaketimeMT.so.1; do
		[ -r "$f" ] && echo "$f" && return
	done
	fail "libfaketime is not installed; run make again"
}

# Sets the array faked: what stands before the command of a program whose
# clock is the copy's.
clock_prefix() {
	faked=()
	[ -r "$run/faketime" ] || return 0
	faked=(/usr/bin/env "LD_PRELOAD=$(clock_library)" TZ=Asia/Shanghai
	    "FAKETIME_TIMESTAMP_FILE=$run/faketime" FAKETIME_NO_CACHE=1
	    FAKETIME_DONT_FAKE_MONOTONIC=1)
}

# What the copy's clock shows, in Beijing.
clock_shows() {
	local offset=0
	[ ! -r "$run/faketime" ] || offset=$(<"$run/faketime")
	TZ=CST-8 date -d "@$(($(date +%s) + offset))" '+%Y-%m-%d %H:%M:%S'
}

# libfaketime leaves two files of shared memory behind each process that is
# killed. Takes away those whose process is gone.
sweep_clock_memory() {
	local f pid
	for f in /dev/shm/faketime_shm_*; do
		pid=${f##*_}
		[ -O "$f" ] && [ ! -e "/proc/$pid" ] || continue
		rm -f -- "$f" "/dev/shm/sem.faketime_sem_$pid"
	done
}
