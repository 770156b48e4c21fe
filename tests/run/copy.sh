#!/bin/bash
# One copy through its life: started, damaged, stopped, moved in time. TAP.
set -u
top=$(realpath -- "${BASH_SOURCE%/*}/../..")
. "$top/conf/run/common.sh"
. "$top/conf/run/processes.sh"
PATH=$PATH:/usr/sbin:/sbin
home=$(mktemp -d "${TMPDIR:-/tmp}/rd-run-XXXXXX") || exit 1
# A folder that only its owner can enter, and a path too long for a socket.
deep=$home/$(printf 'x%.0s' {1..100})
mkdir -m 700 "$home/closed" "$deep"
export VAR=$home/closed/var PORT DEMO=no
PORT=$(free_port /nowhere)
number=0

copy() {
	"$top/conf/run/copy" "$@" 9>&-
}

end() {
	copy stop >/dev/null 2>&1
	VAR=$deep copy stop >/dev/null 2>&1
	[ -z "${blocker-}" ] || kill "$blocker" 2>/dev/null
	rm -rf -- "$home"
}
trap 'exit 130' INT TERM HUP
trap end EXIT

# result NAME STATUS [SAID]
result() {
	number=$((number + 1))
	if [ "$2" = 0 ]; then
		echo "ok $number - $1"
	else
		echo "not ok $number - $1"
		printf '%s\n' "${3-}" | tail -n 30 | sed 's/^/# /'
	fi
}

# Tries a command for so many seconds.
within() {
	local until=$((SECONDS + $1))
	shift
	until "$@"; do
		[ $SECONDS -lt $until ] || return 1
		sleep 0.2
	done
}

well() {
	copy status >/dev/null 2>&1
}

says() {
	local host=$1 path=$2
	exec 3<>"/dev/tcp/127.0.0.1/$PORT" || return
	printf 'GET %s HTTP/1.0\r\nHost: %s:%s\r\n\r\n' "$path" "$host" \
	    "$PORT" >&3
	timeout 10 cat <&3
	exec 3>&-
}

database_answers() {
	mariadb --no-defaults -u "$(id -un)" -S "$VAR/run/mariadb.sock" -e 'DO 0' \
	    >/dev/null 2>&1
}

test_start__new_folder__healthy_and_said() {
	local said
	said=$(copy start 2>&1) &&
		[[ $said == *"http://operator.localhost:$PORT/"* ]] && well
	result "$FUNCNAME" $? "$said"
	well || exit 1		# nothing else can be tried
}

test_start__second_time__says_so() {
	local said
	said=$(copy start 2>&1) && [[ $said == *"already running"* ]] &&
		[ "$(grep -c . <<<"$said")" = 1 ]
	result "$FUNCNAME" $? "$said"
}

test_secrets__after_start__for_the_owner_alone() {
	local said
	said=$(find "$VAR" -perm /077 \( -path '*/secrets*' -o -path '*/keys*' \
	    -o -path '*/run' -o -path '*/mail' \) -print)
	[ -z "$said" ] && [ "$(ls "$VAR/secrets" | wc -l)" = 7 ] &&
		! grep -rqF "$(<"$VAR/secrets/rd_office")" "$VAR/log" "$VAR/run"
	result "$FUNCNAME" $? "$said"
}

test_accounts__without_the_demo__none() {
	local said
	said=$(mariadb --no-defaults -N -u "$(id -un)" \
	    -S "$VAR/run/mariadb.sock" reviewdesk -e \
	    'SELECT (SELECT COUNT(*) FROM person), (SELECT COUNT(*) FROM session)')
	[ "$said" = $'0\t0' ] && [ ! -e "$VAR/demo-accounts.tsv" ]
	result "$FUNCNAME" $? "$said"
}

test_hosts__known_and_unknown__answered_by_name() {
	local said
	said=$(says localhost /healthz; says nowhere.example /;
	    says localhost /no-such-page)
	[[ $said == *"200 OK"*ok*"421 "*"404 Not Found"* ]] &&
		[[ $said != *nginx/* ]]
	result "$FUNCNAME" $? "$said"
}

test_headers__own_answers__security_headers() {
	local said name bad=0
	said=$(says operator.localhost /static/no-such-file)
	for name in Content-Security-Policy X-Content-Type-Options \
	    Referrer-Policy Cross-Origin-Opener-Policy; do
		[ "$(grep -ci "^$name:" <<<"$said")" = 1 ] || bad=1
	done
	result "$FUNCNAME" $bad "$said"
}

test_nginx__killed__comes_back() {
	kill -9 "$(<"$VAR/run/nginx.pid")"
	sleep 0.5
	within 20 port_taken 127.0.0.1 "$PORT" && within 20 well
	result "$FUNCNAME" $? "$(tail -n 5 "$VAR/log/nginx.log")"
}

test_mariadb__killed__comes_back() {
	kill -9 "$(<"$VAR/run/mariadb.pid")"
	sleep 0.5
	within 30 database_answers && within 20 well
	result "$FUNCNAME" $? "$(tail -n 5 "$VAR/log/mariadb.log")"
}

test_supervisors__killed__come_back() {
	local pid before=0 after=0
	for pid in $(copy_members); do
		[[ $(readlink "/proc/$pid/exe") == */rd-supervisor ]] || continue
		kill -9 "$pid"
		before=$((before + 1))
	done
	sleep 2
	within 30 database_answers && within 30 well
	local status=$?
	for pid in $(copy_members); do
		[[ $(readlink "/proc/$pid/exe") == */rd-supervisor ]] &&
			after=$((after + 1))
	done
	[ $status = 0 ] && [ $before -gt 0 ] && [ $after = $before ]
	result "$FUNCNAME" $? "$before before, $after after"
}

test_stop__running_copy__nothing_left() {
	local said
	said=$(copy stop 2>&1) && [ -z "$(copy_members)" ] &&
		! port_taken 127.0.0.1 "$PORT" && [ -d "$VAR/mariadb/mysql" ]
	result "$FUNCNAME" $? "$said"
}

test_stop__second_time__says_so() {
	local said
	said=$(copy stop 2>&1) && [[ $said == *"not running"* ]]
	result "$FUNCNAME" $? "$said"
}

test_start__after_everything_was_killed__works() {
	local said pid
	copy start >/dev/null 2>&1 || {
		result "$FUNCNAME" 1 "cannot even start"
		return
	}
	kill -9 $(copy_members)
	sleep 1
	! well && said=$(copy start 2>&1) && well
	result "$FUNCNAME" $? "${said-}"
}

test_stop__root_was_killed__nothing_left() {
	local said
	kill -9 "$(copy_root)"
	said=$(copy stop 2>&1) && [ -z "$(copy_members)" ]
	result "$FUNCNAME" $? "$said"
}

test_start__port_taken__says_so() {
	local said
	/usr/bin/python3 -c 'import socket, sys, time
s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("127.0.0.1", int(sys.argv[1])))
s.listen()
time.sleep(600)' "$PORT" &
	blocker=$!
	within 10 port_taken 127.0.0.1 "$PORT"
	said=$(copy start 2>&1)
	[ $? = 1 ] && [[ $said == *"port $PORT is taken"* ]] &&
		[ -z "$(copy_members)" ]
	result "$FUNCNAME" $? "$said"
	kill "$blocker"
	wait "$blocker" 2>/dev/null
	blocker=
}

test_start__deep_folder_and_moved_clock__works() {
	local said sockets shown
	said=$(VAR=$deep AT="2026-08-20 09:00:00" copy start 2>&1) &&
		sockets=$(<"$deep/run/sockets") && [ -d "$sockets" ] &&
		shown=$(VAR=$deep copy status) &&
		[[ $shown == *"2026-08-20 09:0"* ]]
	result "$FUNCNAME" $? "$said ${shown-}"
}

test_clock__moved__every_process_agrees() {
	local said offset now
	said=$(VAR=$deep AT="2026-11-24 08:00:00" copy clock 2>&1)
	offset=$(<"$deep/run/faketime")
	now=$(LD_PRELOAD=$(echo /usr/lib/*/faketime/libfaketimeMT.so.1) \
	    FAKETIME_NO_CACHE=1 FAKETIME_TIMESTAMP_FILE=$deep/run/faketime \
	    TZ=CST-8 date '+%Y-%m-%d %H:%M')
	[[ $said == *"2026-11-24 08:00"* ]] && [[ $now == "2026-11-24 08:00" ]] &&
		! VAR=$deep AT=tomorrow copy clock >/dev/null 2>&1 &&
		[ "$(<"$deep/run/faketime")" = "$offset" ]
	result "$FUNCNAME" $? "$said, a new process says $now"
}

test_stop__deep_folder__no_socket_folder_left() {
	local sockets said
	sockets=$(<"$deep/run/sockets")
	said=$(VAR=$deep copy stop 2>&1)
	[ ! -e "$sockets" ] && [ ! -e "$deep/run/sockets" ]
	result "$FUNCNAME" $? "$said"
}

test_run__interrupted__stops_everything() {
	local pid said=$home/run.log
	setsid "$top/conf/run/copy" run >"$said" 2>&1 &
	pid=$!
	within 90 grep -q "Ctrl-C stops it" "$said"
	kill -TERM "$pid"
	wait "$pid"
	[ $? = 0 ] && [ -z "$(copy_members)" ] &&
		grep -q "has stopped" "$said"
	result "$FUNCNAME" $? "$(cat "$said")"
}

gone() {
	[ -z "$(copy_members)" ]
}

test_folder__taken_away__the_copy_ends() {
	local said
	said=$(copy start 2>&1)
	rm -rf -- "$VAR"
	within 60 gone
	result "$FUNCNAME" $? "$said"
}

test_start__interrupted__nothing_left() {
	local pid said=$home/start.log
	rm -rf -- "$VAR"
	setsid "$top/conf/run/copy" start >"$said" 2>&1 &
	pid=$!
	within 60 grep -q "starting MariaDB" "$said"
	kill -TERM "$pid"
	wait "$pid"
	[ -z "$(copy_members)" ] && [ ! -e "$VAR/run/copy.pid" ]
	result "$FUNCNAME" $? "$(cat "$said")"
}

tests=$(sed -n 's/^\(test_[a-z0-9_]*\)() {$/\1/p' "$0")
echo "1..$(wc -w <<<"$tests")"
place_everything
for t in $tests; do
	$t
done
