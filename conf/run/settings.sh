# Writes what the programs of a copy read: its settings, my.cnf and the
# nginx configuration. Sourced only.

# Puts values in the place of @NAME@: fill NAME=value... <template
fill() {
	local text pair
	text=$(cat; echo .)
	for pair in "$@"; do
		text=${text//"@${pair%%=*}@"/"${pair#*=}"}
	done
	printf '%s' "${text%.}"
}

# Whoever moves the clock does not wait for what the day brings.
keep_in_step() {
	[ ! -r "$run/faketime" ] || echo "keeper.interval.s = 1"
}

# SCANNER: the socket of a clamd, for this start.
name_scanner() {
	[ -z "${SCANNER-}" ] || echo "virus.scanner = $SCANNER"
}

write_settings() {
	write_whole "$conf" <<-EOF
	# Written anew at each start of this copy.
	var = $var
	port = $port
	templates = $top/build/templates
	static = $top/build/static
	rules.dir = $top/conf/rules
	passwords.refused = $top/conf/passwords-refused.txt
	db.socket = $sockets/mariadb.sock
	db.password.dir = $var/secrets
	files.dir = $var/files
	keys.dir = $var/keys
	mail.url = smtp://127.0.0.1:$(<"$run/mail.port")
	$(keep_in_step)
	$(name_scanner)
	EOF
}

write_my_cnf() {
	local user=
	[ "$(id -u)" != 0 ] || user="user = root"
	fill VAR="$var" SOCKETS="$sockets" USER="$user" \
	    <"$top/conf/mariadb/my.cnf.in" | write_whole "$run/my.cnf"
}

# Empty where the machine has no IPv6 loopback.
listen_ipv6() {
	! grep -q '^0\{31\}1 ' /proc/net/if_inet6 2>/dev/null ||
		echo "listen [::1]:$port$1;"
}

write_nginx_conf() {
	local user=
	[ "$(id -u)" != 0 ] || user="user root;"
	ln -sfn -- "$top/conf/nginx" "$run/nginx-conf" || return
	fill VAR="$var" TOP="$top" SOCKETS="$sockets" PORT="$port" \
	    USER="$user" LISTEN6="$(listen_ipv6 '')" \
	    LISTEN6_DEFAULT="$(listen_ipv6 ' default_server')" \
	    <"$top/conf/nginx/reviewdesk.conf.in" |
		write_whole "$run/nginx.conf"
}
