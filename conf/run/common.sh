# Names and small helpers that all parts of conf/run share. Sourced only.
# Needs top (the source tree) and VAR, PORT, AT, DEMO, RESTORE from the
# environment.

fail() {
	printf 'Review Desk: %s\n' "$*" >&2
	exit 1
}

# Absolute path of a folder that need not exist yet.
absolute() {
	case $1 in
	/*) realpath -m -- "$1" ;;
	*) realpath -m -- "$top/$1" ;;
	esac
}

place_everything() {
	var=$(absolute "${VAR:-var}")
	port=${PORT:-8080}
	run=$var/run
	log=$var/log
	conf=$run/reviewdesk.conf
	case $var in
	*[\'\"\\\$\#\;{}]* | *$'\n'*)
		fail "the path of VAR holds a character that breaks" \
		    "configuration files: $var" ;;
	esac
	[[ $port =~ ^[1-9][0-9]{0,4}$ ]] && [ "$port" -le 65535 ] ||
		fail "PORT is no port number: $port"
}

# Sockets have paths of at most 107 bytes; below a deep VAR they live in a
# folder of their own, which VAR/run/sockets names.
place_sockets() {
	local LC_ALL=C longest=$run/operator-upload.sock
	sockets=$run
	[ ${#longest} -gt 100 ] || return 0
	if [ -r "$run/sockets" ]; then
		sockets=$(<"$run/sockets")
		[ -d "$sockets" ] && [ -O "$sockets" ] && return 0
	fi
	sockets=$(mktemp -d -p /tmp reviewdesk.XXXXXXXX) ||
		fail "no folder for the sockets can be made in /tmp"
	printf '%s\n' "$sockets" >"$run/sockets"
}

remove_sockets() {
	[ -r "$run/sockets" ] || return 0
	rm -rf -- "$(<"$run/sockets")" "$run/sockets"
}

# Writes standard input to a file that readers never see half written.
write_whole() {
	local half=$1.new.$BASHPID
	cat >"$half" && mv -f -- "$half" "$1"
}

random_hex() {
	od -An -v -N24 -tx1 /dev/urandom | tr -d ' \n'
}

port_taken() {
	(exec 3<>"/dev/tcp/$1/$2") 2>/dev/null
}

# The number in a file if that port is free still, or another free one.
free_port() {
	local old
	old=$(cat "$1" 2>/dev/null)
	if [ -n "$old" ] && ! port_taken 127.0.0.1 "$old"; then
		echo "$old"
		return
	fi
	/usr/bin/python3 -c 'import socket
s = socket.socket()
s.bind(("127.0.0.1", 0))
print(s.getsockname()[1])'
}
