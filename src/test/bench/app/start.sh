#!/bin/sh
# The backend of all three routers: nginx, one worker, on $PORT. Keeps no connection open.
set -eu
folder=$(mktemp -d)
chmod 755 "$folder"
big=$folder/big
head -c 102400 /dev/zero | tr '\0' x > "$big"
kib=$(head -c 1024 /dev/zero | tr '\0' x)
user=
if [ "$(id -u)" = 0 ]; then
  user="user root;" # or else its worker may not read the folder
fi
cat > "$folder/backend.conf" <<END
$user
worker_processes 1;
daemon off;
pid $folder/pid;
error_log /dev/null crit;
events { worker_connections 4096; multi_accept on; }
http {
  access_log off;
  keepalive_timeout 0;
  default_type text/plain;
  sendfile on;
  tcp_nopush on;
  # in a sandbox nothing of nginx's own folders is there
  client_body_temp_path $folder/body;
  proxy_temp_path $folder/proxy;
  fastcgi_temp_path $folder/fastcgi;
  uwsgi_temp_path $folder/uwsgi;
  scgi_temp_path $folder/scgi;
  server {
    listen 127.0.0.1:$PORT backlog=4096;
    location / { return 200 $kib; }
    location = /big { root $folder; }
  }
}
END
exec ${BENCH_BACKEND_PIN-taskset -c 1} nginx -e /dev/null -p "$folder" -c "$folder/backend.conf"
