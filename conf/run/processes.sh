# Which processes belong to the copy in VAR. Sourced only.
#
# The root of a copy leads a session of its own, and all it starts carry
# REVIEWDESK_COPY in their environment. Both survive the root's death, so
# what an accident left behind is found again.

# Sets state, parent, session and begun of a process. Fails if it is gone.
read_stat() {
	local line
	{ IFS= read -r line <"/proc/$1/stat"; } 2>/dev/null || return 1
	set -- ${line##*) }
	state=$1 parent=$2 session=$4 begun=${20}
	[ "$state" != Z ] && [ "$state" != X ]
}

# Prints the root's process number if it runs.
copy_root() {
	local pid since
	{ read -r pid since <"$run/copy.pid"; } 2>/dev/null || return 1
	read_stat "$pid" && [ "$begun" = "$since" ] && echo "$pid"
}

# Prints the numbers of those that carry the mark.
marked() {
	local f
	grep -lsxzF "REVIEWDESK_COPY=$var" /proc/[0-9]*/environ |
		while IFS=/ read -r _ _ f _; do echo "$f"; done
}

# Is at home below VAR: a number of a session may long be someone else's.
stands_in_var() {
	local at
	at=$(readlink "/proc/$1/cwd" 2>/dev/null) || return 1
	[ "$at" = "$var" ] || [[ $at == "$var"/* ]]
}

# Prints the process numbers of everything that belongs to the copy.
copy_members() {
	local pid old since marks
	{ read -r old since <"$run/copy.pid"; } 2>/dev/null || old=none
	marks=" $(marked | tr '\n' ' ')"
	for pid in /proc/[0-9]*; do
		pid=${pid#/proc/}
		[ "$pid" != "$BASHPID" ] && read_stat "$pid" || continue
		if [[ $marks == *" $pid "* ]] ||
		    { [ "$session" = "$old" ] && stands_in_var "$pid"; }; then
			echo "$pid"
		fi
	done
}

# Waits until no member is left; fails after that many seconds.
wait_gone() {
	local until=$((SECONDS + $1))
	while [ -n "$(copy_members)" ]; do
		[ $SECONDS -lt $until ] || return 1
		sleep 0.1
	done
}

signal_members() {
	local members
	members=$(copy_members)
	[ -z "$members" ] || kill -s "$1" $members 2>/dev/null
}

# Ends whatever is left of a copy whose root is dead.
sweep_leftovers() {
	[ -n "$(copy_members)" ] || return 0
	signal_members TERM
	wait_gone 15 && return 0
	signal_members KILL
	wait_gone 15
}
