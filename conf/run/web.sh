# Asks the running portals how they are. Sourced only.

hosts=()
[ ! -x "$top/bin/rd-operator" ] || hosts+=(operator.localhost)
[ ! -x "$top/bin/rd-office" ] || hosts+=(office.localhost)
[ ! -x "$top/bin/rd-public" ] || hosts+=(report.localhost)

# Succeeds where GET /healthz of the host answers 200 and "ok".
healthy() {
	local answer
	answer=$( {
		exec 3<>"/dev/tcp/127.0.0.1/$port" || exit
		printf 'GET /healthz HTTP/1.0\r\nHost: %s:%s\r\n\r\n' \
		    "$1" "$port" >&3
		timeout 10 cat <&3
	} 2>/dev/null)
	[[ $answer == "HTTP/1."?" 200 "* ]] &&
		[[ ${answer##*$'\n'} == ok* || $answer == *$'\r\n\r\n'ok* ]]
}

# The public portal answers to another name than its program's.
log_of() {
	local name=${1%.localhost}
	echo "${name/#report/public}"
}

# What waits to be mailed would otherwise be refused, and wait a minute more.
catcher_ready() {
	local until=$((SECONDS + 10))
	until port_taken 127.0.0.1 "$(<"$run/mail.port")"; do
		[ $SECONDS -lt $until ] || return 0
		sleep 0.1
	done
}

all_healthy() {
	local host until=$((SECONDS + 60))
	for host in "${hosts[@]}"; do
		until healthy "$host"; do
			[ $SECONDS -lt $until ] || {
				echo "http://$host:$port/healthz is not ok:"
				tail -n 5 "$log/$(log_of "$host").log"
				return 1
			}
			sleep 0.2
		done
	done
}
