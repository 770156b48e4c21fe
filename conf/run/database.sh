# The private MariaDB: its first filling and its accounts. Sourced only.

accounts=(rd_operator rd_office rd_public rd_notifier rd_keeper rd_admin
    rd_migrate)

# As the server's administrator, over the socket: this system user, and none
# but him.
as_administrator() {
	mariadb --no-defaults -u "$(id -un)" -S "$sockets/mariadb.sock" "$@"
}

create_data() {
	[ ! -d "$var/mariadb/mysql" ] || return 0
	local user=()
	[ "$(id -u)" != 0 ] || user=(--user=root)
	rm -rf -- "$var/mariadb"
	mariadb-install-db --no-defaults --datadir="$var/mariadb" "${user[@]}" \
	    --auth-root-authentication-method=socket \
	    --auth-root-socket-user="$(id -un)" --skip-test-db \
	    --skip-name-resolve --innodb-log-file-size=64M \
	    --tmpdir="$run/tmp" \
	    >"$log/mariadb-install.log"
}

database_ready() {
	local until=$((SECONDS + 60))
	until as_administrator -e 'DO 0' >/dev/null 2>&1; do
		[ $SECONDS -lt $until ] || {
			echo "MariaDB does not answer after a minute"
			return 1
		}
		sleep 0.05
	done
}

make_secrets() {
	local name
	for name in "${accounts[@]}"; do
		[ -s "$var/secrets/$name" ] ||
			random_hex | write_whole "$var/secrets/$name" || return
	done
}

# The seven accounts and their passwords, and what rd_migrate needs. What
# the six others may do stands in sql/grants.sql.
make_accounts() {
	local name
	make_secrets || return
	{
		echo "CREATE DATABASE IF NOT EXISTS reviewdesk"
		echo "  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;"
		for name in "${accounts[@]}"; do
			echo "CREATE USER IF NOT EXISTS '$name'@'localhost';"
			echo "ALTER USER '$name'@'localhost' IDENTIFIED BY" \
			    "'$(<"$var/secrets/$name")';"
		done
		echo "GRANT ALL ON reviewdesk.* TO 'rd_migrate'@'localhost';"
	} | as_administrator
}

apply_grants() {
	[ ! -r "$top/sql/grants.sql" ] ||
		as_administrator reviewdesk <"$top/sql/grants.sql"
}
