# How each part of a copy is started, in the foreground, under the
# supervisor that brings its program back whenever it ends. Sourced only.

supervise() {
	exec "$top/bin/rd-supervisor" "$@"
}

part_mariadb() {
	supervise - "$top/conf/run/alone" mariadbd --defaults-file="$run/my.cnf"
}

part_nginx() {
	supervise - "$top/conf/run/alone" nginx -p "$run/nginx" \
	    -c "$run/nginx.conf" -e "$log/nginx.log"
}

part_catcher() {
	supervise - "$top/conf/mail-catcher" "$var/mail" \
	    --port "$(<"$run/mail.port")"
}

part_notifier() {
	supervise - "${faked[@]}" "$top/bin/rd-notifier"
}

part_keeper() {
	supervise - "${faked[@]}" "$top/bin/rd-keeper"
}

# Pages and uploads have sockets and workers of their own, so that a slow
# upload keeps nobody from reading a page.
part_portal() {
	supervise -n 2 -m 0660 "$sockets/$1.sock" \
	    "${faked[@]}" "$top/bin/rd-${1%-upload}"
}

# Prints the names of all parts but MariaDB, nginx last.
part_names() {
	local p
	echo catcher
	for p in notifier keeper; do
		[ ! -x "$top/bin/rd-$p" ] || echo "$p"
	done
	for p in operator office public; do
		[ ! -x "$top/bin/rd-$p" ] || printf '%s\n' "$p" "$p-upload"
	done
	echo nginx
}

# Becomes the part, with a log of its own. Our programs run in the source
# tree, since what they find in conf/ is named from there.
become_part() {
	trap - INT TERM HUP
	exec </dev/null >>"$log/$1.log" 2>&1
	case $1 in
	mariadb | nginx | catcher) "part_$1" ;;
	notifier | keeper) cd "$top" && "part_$1" ;;
	*) cd "$top" && part_portal "$1" ;;
	esac
}
